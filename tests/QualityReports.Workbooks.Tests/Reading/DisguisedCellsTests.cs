using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>What the screen shows otherwise by other means than number formats: marks, alignment, font, rules, view.</summary>
public sealed class DisguisedCellsTests
{
    private static readonly FormEdition Form = ReadingSupport.Form;

    [Theory]
    [InlineData("C01", "\u202E3131", true)]
    [InlineData("C01", "1\u202E23\u202C", true)]
    [InlineData("C01", "\u20673131\u2069", true)]
    [InlineData("C01", "\u200F12", true)]
    [InlineData("C01", "\u061C12", true)]
    [InlineData("C01", "13\u200E13", false)]
    [InlineData("C01", "\u202A1313\u202C", false)]
    [InlineData("C01", "\u20661313\u2069", false)]
    [InlineData("B08", "\u202E17.6008", true)]
    [InlineData("A04", "\u202E62-30-8002", true)]
    [InlineData("A01", "\u202Esey", true)]
    [InlineData("A02", "\u202E号6", true)]
    [InlineData("A02", "鹿委发6号\u200F", false)]
    [InlineData("L2.party", "\u202E司公", true)]
    [InlineData("L2.party", "公司\u200F", false)]
    public void Check_TextWithMarksOfDirection_IsRefusedWhereTheyMayMoveWhatIsRead(string subject, string text, bool isDisguised) =>
        AssertDisguised(subject, _ => text, isDisguised ? CellLook.Reordered : null);

    [Theory]
    [InlineData("L2.den", "A\u03361")]
    [InlineData("L2.party", "公\u0336司\u0336")]
    [InlineData("A02", "6\u20D2号")]
    public void Check_TextWithCombiningStrokes_IsStruck(string subject, string text) =>
        Assert.Equal(FindingKinds.ValueStruck, FindingAt(subject, _ => text)?.Kind);

    [Theory]
    [InlineData("C01", "12", CellLook.Repeated)]
    [InlineData("C01", "123456", null)]
    [InlineData("B08", "12.5", CellLook.Repeated)]
    [InlineData("L2.den", "21", null)]
    [InlineData("L2.caseNumber", "21", CellLook.Repeated)]
    [InlineData("A02", "6号", null)]
    internal void Check_AlignmentFill_IsRefusedWhereItRepeatsAFigureOrCode(string subject, string stored, CellLook? look) =>
        AssertDisguised(subject, workbook => Cell(workbook.AddStyle("General", alignment: "fill"), stored), look);

    [Theory]
    [InlineData("C01", "General", "<name val=\"Wingdings\"/>", CellLook.OtherCharacters)]
    [InlineData("C01", "General", "<name val=\"Symbol\"/>", CellLook.OtherCharacters)]
    [InlineData("C01", "General", "<name val=\"宋体\"/>", null)]
    [InlineData("C01", "General", "<sz val=\"1\"/>", CellLook.Invisible)]
    [InlineData("C01", "General", "<sz val=\"8\"/>", null)]
    [InlineData("C01", "General", "<color rgb=\"FFFFFFFF\"/>", CellLook.Invisible)]
    [InlineData("C01", "General", "<color theme=\"0\"/>", CellLook.Invisible)]
    [InlineData("C01", "General", "<color indexed=\"9\"/>", CellLook.Invisible)]
    [InlineData("C01", "General", "<color rgb=\"FF22303C\"/>", null)]
    [InlineData("C01", "General", "<color theme=\"1\"/>", null)]
    [InlineData("C01", "\"\u202E\"0", "", CellLook.Reordered)]
    [InlineData("C01", "0\"\u200E\"", "", null)]
    internal void Check_FontOrFormat_IsRefusedWhereItCannotBeRead(string subject, string format, string font, CellLook? look) =>
        AssertDisguised(subject, workbook => Cell(workbook.AddStyle(format, font), "12"), look);

    [Theory]
    [InlineData("<numFmt numFmtId=\"300\" formatCode=\";;;\"/>", true)]
    [InlineData("<numFmt numFmtId=\"0\" formatCode=\"General\"/>", false)]
    [InlineData("<numFmt numFmtId=\"4\" formatCode=\"#,##0.00_ \"/>", false)]
    [InlineData("<numFmt numFmtId=\"301\" formatCode=\"#,##0,\"/>", true)]
    [InlineData("<font><strike/></font>", true)]
    [InlineData("<font><strike val=\"0\"/></font>", false)]
    [InlineData("<font><vertAlign val=\"superscript\"/></font>", true)]
    [InlineData("<font><color rgb=\"FFFFFFFF\"/></font>", true)]
    [InlineData("<font><color rgb=\"FFFFFFFF\"/></font><fill><patternFill><bgColor rgb=\"FFB3261E\"/></patternFill></fill>", false)]
    [InlineData("<font><b/><color rgb=\"FFB3261E\"/></font>", false)]
    [InlineData("<fill><patternFill><bgColor rgb=\"FFFFFFFF\"/></patternFill></fill>", false)]
    public void Check_RuleThatFormats_IsRefusedWhereItMayChangeWhatIsRead(string style, bool isDisguised)
    {
        var workbook = new WorkbookBuilder
        {
            RuleStyles = $"<dxf/><dxf>{style}</dxf>",
            SheetEnd = "<conditionalFormatting sqref=\"A900 A1:K100\"><cfRule type=\"expression\" dxfId=\"1\" priority=\"1\"><formula>TRUE</formula></cfRule>"
                + "</conditionalFormatting>",
        };
        AssertDisguised("C01", _ => 12, isDisguised ? CellLook.Conditional : null, workbook);
    }

    [Theory]
    [InlineData("<dataBar showValue=\"0\"><cfvo type=\"min\"/></dataBar>", true)]
    [InlineData("<dataBar><cfvo type=\"min\"/></dataBar>", false)]
    [InlineData("<iconSet showValue=\"0\" iconSet=\"3Arrows\"/>", true)]
    [InlineData("<iconSet iconSet=\"3Arrows\"/>", false)]
    public void Check_BarsAndIcons_AreRefusedWhereTheyHideTheValue(string rule, bool isDisguised)
    {
        const string Extension = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
        var main = $"<conditionalFormatting sqref=\"A1:K100\"><cfRule type=\"x\" priority=\"1\">{rule}</cfRule></conditionalFormatting>";
        var later = $"<extLst><ext uri=\"u\"><e:conditionalFormattings xmlns:e=\"{Extension}\"><e:conditionalFormatting><e:cfRule type=\"x\">"
            + rule.Replace("<d", "<e:d", StringComparison.Ordinal).Replace("</d", "</e:d", StringComparison.Ordinal).Replace("<i", "<e:i", StringComparison.Ordinal)
            + "</e:cfRule><f:sqref xmlns:f=\"http://schemas.microsoft.com/office/excel/2006/main\">A1:K100</f:sqref></e:conditionalFormatting>"
            + "</e:conditionalFormattings></ext></extLst>";

        foreach (var end in new[] { main, later })
        {
            AssertDisguised("C01", _ => 12, isDisguised ? CellLook.Conditional : null, new WorkbookBuilder { SheetEnd = end });
            AssertDisguised("L2.caseNumber", _ => "1", isDisguised ? CellLook.Conditional : null, new WorkbookBuilder { SheetEnd = end });
        }
    }

    [Fact]
    public void Check_SheetThatShowsFormulas_RefusesWhatItShowsOtherwise()
    {
        AssertDisguised("C01", _ => new RawCell("", "<f>6+6</f><v>12</v>"), CellLook.Formulas, new WorkbookBuilder { ShowsFormulas = true });
        AssertDisguised("A04", _ => new DateOnly(2008, 1, 26), CellLook.Formulas, new WorkbookBuilder { ShowsFormulas = true });
        AssertDisguised("C01", _ => 12, null, new WorkbookBuilder { ShowsFormulas = true });
    }

    // Excel shows a number so also in the format Text.
    [Fact]
    public void Check_LongNumberInTheFormatText_CountsWithAWarning() => Assert.Equal(
        FindingKinds.ValueShownRounded, FindingAt("L2.caseNumber", workbook => Cell(workbook.AddBuiltInStyle(49), "200812180001"))?.Kind);

    [Theory]
    [InlineData("C01", "123456789012", "1.23457E+11")]
    [InlineData("C01", "12345678901", null)]
    [InlineData("C08", "12345678901.25", "12345678901")]
    [InlineData("C08", "123456789.25", "123456789.3")]
    [InlineData("C08", "12345678.25", null)]
    [InlineData("L2.caseNumber", "200812180001", "2.00812E+11")]
    [InlineData("L2.caseNumber", "20081218001", null)]
    public void Check_LongNumberInTheFormatGeneral_CountsWithAWarning(string subject, string stored, string? shown)
    {
        var finding = FindingAt(subject, _ => new RawCell("", $"<v>{stored}</v>"));

        Assert.Equal((shown is null ? null : FindingKinds.ValueShownRounded, shown), (finding?.Kind, finding?.Found));
    }

    private static void AssertDisguised(string subject, Func<WorkbookBuilder, object> make, CellLook? look, WorkbookBuilder? workbook = null)
    {
        var finding = FindingAt(subject, make, workbook);
        if (look is not { } known)
        {
            Assert.Null(finding);
            return;
        }

        Assert.NotNull(finding);
        Assert.Equal(
            (FindingKinds.ValueDisguised, LookTexts.CauseOf(known), LookTexts.FixOf(known)), (finding.Kind, finding.Expected, finding.Entry));
        Assert.Equal(CellText.Clean(finding.Found!), finding.Found);
    }

    private static Finding? FindingAt(string subject, Func<WorkbookBuilder, object> make, WorkbookBuilder? workbook = null)
    {
        workbook ??= new WorkbookBuilder();
        var template = new WorkbookBuilderTemplate(Form);
        if (subject.Split('.') is [var list, var column])
            template.Lists[list] = [new() { ["caseNumber"] = "2009-1", ["party"] = "x", ["status"] = "open", [column] = make(workbook) }];
        else
            template.Entries[subject] = make(workbook);
        return CheckedFile.Of(template.AddTo(workbook).Build()).Findings
            .SingleOrDefault(finding => finding.Subject == subject && finding.Kind.Code.StartsWith("VALUE_", StringComparison.Ordinal));
    }

    private static RawCell Cell(int style, string stored) => decimal.TryParse(stored, CultureInfo.InvariantCulture, out _)
        ? new RawCell(string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\""), $"<v>{stored}</v>")
        : new RawCell(string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\" t=\"inlineStr\""), $"<is><t>{stored}</t></is>");
}
