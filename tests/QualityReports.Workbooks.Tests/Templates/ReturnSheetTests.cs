using ClosedXML.Excel;
using QualityReports.Domain.Cells;

namespace QualityReports.Workbooks.Tests.Templates;

public sealed class ReturnSheetTests
{
    private static readonly string[] Marks = ["#code", "#label", "#unit", "#value", "#previous", "#check", "#note"];

    [Fact]
    public void Write_EveryIndicator_HasOneUnlockedCellAndNothingElseIsUnlocked()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var sheet = workbook.Worksheet("表 Return");
        var unlocked = sheet.RangeUsed().Cells().Where(cell => !cell.Style.Protection.Locked)
            .Select(cell => (sheet.Cell(cell.Address.RowNumber, 1).GetString(), cell.Address.ColumnNumber));
        Assert.Equal(TemplateSample.Form.Indicators.Select(indicator => indicator.Code.Value).Prepend("NIL").Select(code => (code, 4)), unlocked);
        Assert.True(sheet.Cell("H200").Style.Protection.Locked);
    }

    [Fact]
    public void Write_MarkerRow_IsHiddenAboveAllCodes()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var marker = TemplateSample.RowOf(workbook, "#code");
        Assert.True(marker.IsHidden);
        Assert.Equal(Marks, marker.CellsUsed().Select(cell => cell.GetString()));
        Assert.All(TemplateSample.Form.Indicators, indicator => Assert.True(TemplateSample.RowOf(workbook, indicator.Code.Value)
            .RowNumber() > marker.RowNumber()));
        Assert.True(TemplateSample.RowOf(workbook, "NIL").RowNumber() > marker.RowNumber());
        Assert.Single(workbook.Worksheet("表 Return").RowsUsed(), row => row.IsHidden);
    }

    [Fact]
    public void Write_EveryIndicator_ShowsLabelUnitAndNote()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        Assert.All(TemplateSample.Form.Indicators, indicator =>
        {
            var row = TemplateSample.RowOf(workbook, indicator.Code.Value);
            Assert.StartsWith(indicator.Label.Zh, row.Cell(2).GetString(), StringComparison.Ordinal);
            Assert.EndsWith(indicator.Label.En, row.Cell(2).GetString(), StringComparison.Ordinal);
            Assert.Equal(indicator.Required, row.Cell(2).GetString().Contains('*', StringComparison.Ordinal));
            Assert.StartsWith(indicator.Unit.Zh, row.Cell(3).GetString(), StringComparison.Ordinal);
            Assert.Contains(indicator.Note?.En ?? "", row.Cell(7).GetString(), StringComparison.Ordinal);
            Assert.Contains(indicator.RequiredIf?.Value ?? "", row.Cell(7).GetString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("A01", XLAllowedValues.List, "General")]
    [InlineData("A02", XLAllowedValues.TextLength, "@")]
    [InlineData("A03", XLAllowedValues.List, "General")]
    [InlineData("A04", XLAllowedValues.Custom, "yyyy-mm-dd")]
    [InlineData("C01", XLAllowedValues.Custom, "#,##0")]
    [InlineData("C05", XLAllowedValues.Custom, "0.00")]
    [InlineData("C06", XLAllowedValues.Custom, "#,##0.00")]
    public void Write_IndicatorOfAType_HasItsValidationAndFormat(string code, XLAllowedValues kind, string format)
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var cell = TemplateSample.EntryOf(workbook, code);
        Assert.Equal(kind, TemplateSample.ValidationOf(cell).AllowedValues);
        Assert.Equal(format, cell.Style.NumberFormat.NumberFormatId == 0 && cell.Style.NumberFormat.Format.Length == 0 ? "General" : cell.FormatName());
    }

    [Fact]
    public void Write_EveryValidation_ExplainsItselfWithinExcelsLimits()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        Assert.All(workbook.Worksheets.Take(5).SelectMany(sheet => sheet.DataValidations), validation =>
        {
            Assert.True(validation.ShowInputMessage && validation.ShowErrorMessage && validation.IgnoreBlanks);
            Assert.InRange(validation.InputTitle.Length, 1, 32);
            Assert.InRange(validation.InputMessage.Length, 1, 255);
            Assert.InRange(validation.ErrorTitle.Length, 1, 32);
            Assert.InRange(validation.ErrorMessage.Length, 1, 225);
            Assert.True(validation.MinValue.Length <= 255);
        });
    }

    [Fact]
    public void Write_Choices_ListEveryAnswer()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        Assert.Equal("\"是 / yes,否 / no\"", TemplateSample.ValidationOf(TemplateSample.EntryOf(workbook, "A01")).MinValue);
        var expected = string.Join(',', TemplateSample.Form.CodeListOf("leader-position").Items.Select(item => item.Label.Both));
        Assert.Equal($"\"{expected}\"", TemplateSample.ValidationOf(TemplateSample.EntryOf(workbook, "A11")).MinValue);
    }

    [Fact]
    public void Write_PreviousAnswers_StandTypedBesideTheEntries()
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill());
        var workbook = opened.Workbook;
        Assert.Equal("是 / yes", TemplateSample.RowOf(workbook, "A01").Cell(5).GetString());
        Assert.Equal("党委和政府 / Both", TemplateSample.RowOf(workbook, "A03").Cell(5).GetString());
        Assert.Equal(new DateTime(2008, 5, 6), TemplateSample.RowOf(workbook, "A04").Cell(5).GetDateTime());
        Assert.Equal(233, TemplateSample.RowOf(workbook, "C01").Cell(5).GetDouble());
        Assert.Equal("N/A", TemplateSample.RowOf(workbook, "C05").Cell(5).GetString());
        Assert.Equal(1234.56, TemplateSample.RowOf(workbook, "C08").Cell(5).GetDouble());
    }

    [Theory]
    [InlineData("", "10", "")]
    [InlineData("N/A", "10", "")]
    [InlineData("10", "10", "✓")]
    [InlineData("11", "10", "✗ 不得大于 C01 / must not exceed C01")]
    public void Write_LiveCheck_ComparesWhatIsFilledIn(string passed, string sampled, string expected)
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill(("C02", Entry(passed)), ("C01", Entry(sampled))));
        var workbook = opened.Workbook;
        Assert.Equal(expected, TemplateSample.RowOf(workbook, "C02").Cell(6).Value);
    }

    [Theory]
    [InlineData(1, 2, 3, 6, "✓")]
    [InlineData(0.1, 0.2, 0.3, 0.6, "✓")]
    [InlineData(1, 2, 3, 5.99, "✗ C09+C10+C11 不得大于 C12 / together must not exceed C12")]
    public void Write_LiveCheckOfASum_AddsExactly(double a, double b, double c, double all, string expected)
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill(("C09", Number(a)), ("C10", Number(b)), ("C11", Number(c)), ("C12", Number(all))));
        var workbook = opened.Workbook;
        Assert.Equal(expected, TemplateSample.RowOf(workbook, "C12").Cell(6).Value);
    }

    [Fact]
    public void Write_Sheet_IsSetUpForPaperAndScreen()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var sheet = workbook.Worksheet("表 Return");
        Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
        Assert.Equal(1, sheet.PageSetup.PagesWide);
        Assert.Equal(sheet.SheetView.SplitRow, sheet.PageSetup.FirstRowToRepeatAtTop);
        Assert.Single(sheet.PageSetup.PrintAreas);
        Assert.Contains("A&&B", sheet.PageSetup.Footer.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
    }

    private static CellContent Entry(string text) =>
        double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Number(number) : CellContent.OfText(text);

    private static CellContent Number(double number) => CellContent.OfNumber((decimal)number);
}

/// <summary>The properties of cells that tests read.</summary>
internal static class CellQuestions
{
    /// <summary>The number format in words, whether it is a built-in one or not.</summary>
    public static string FormatName(this IXLCell cell) => cell.Style.NumberFormat.NumberFormatId switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        49 => "@",
        _ => cell.Style.NumberFormat.Format,
    };
}
