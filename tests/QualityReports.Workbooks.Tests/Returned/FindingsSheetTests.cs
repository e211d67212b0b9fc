using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Returned;

namespace QualityReports.Workbooks.Tests.Returned;

public sealed class FindingsSheetTests
{
    [Fact]
    public void Write_EveryFinding_IsListedColouredAndCommentedAtItsCell()
    {
        var sample = ReturnedSample.Of(ReturnedSample.Faulty);
        using var opened = sample.Open();
        var workbook = opened.Workbook;
        var rows = ReturnedSample.RowsOf(workbook);

        Assert.Equal(sample.Findings.Count, rows.Count);
        foreach (var finding in sample.Findings)
        {
            var row = Assert.Single(rows, row => row.Cell(2).GetString() == finding.Kind.Code && row.Cell(3).GetString() == finding.Cell.ToString());
            var cell = ReturnedSample.CellOf(workbook, row);
            Assert.Equal(finding.Found ?? "", cell.GetString());
            var colour = finding.Kind.Severity == FindingSeverity.Warning ? "FFFFD54A" : "FFF9C6C1";
            Assert.Equal(colour, cell.Style.Fill.BackgroundColor.Color.ToArgb().ToString("X8", null));
            Assert.False(cell.Style.Protection.Locked);
            foreach (var language in Enum.GetValues<Language>())
            {
                var message = MessageCatalog.Render(finding, language);
                Assert.Contains(message.Message, row.Cell(5).GetString(), StringComparison.Ordinal);
                Assert.Contains(message.Fix, row.Cell(6).GetString(), StringComparison.Ordinal);
                Assert.Contains(message.Message, cell.Comment.Text, StringComparison.Ordinal);
                Assert.Contains(message.Fix, cell.Comment.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Write_Findings_AreSortedBySheetAndCell()
    {
        using var opened = ReturnedSample.Of(ReturnedSample.Faulty).Open();
        var workbook = opened.Workbook;
        var cells = ReturnedSample.RowsOf(workbook).ConvertAll(row => ReturnedSample.CellOf(workbook, row).Address);
        var sorted = cells.OrderBy(cell => cell.Worksheet.Position).ThenBy(cell => cell.RowNumber).ThenBy(cell => cell.ColumnNumber);
        Assert.Equal(sorted.Select(cell => cell.ToString()), cells.Select(cell => cell.ToString()));
        Assert.Equal(1, workbook.Worksheet(ReturnedSample.FindingsSheet).Position);
    }

    [Theory]
    [InlineData(FindingSeverity.Error, "错误", "FFF9C6C1")]
    [InlineData(FindingSeverity.Warning, "警告", "FFFFD54A")]
    [InlineData(FindingSeverity.Note, "说明", "FFCFE2F5")]
    public void Write_Severity_IsSaidInAWordAndAColour(FindingSeverity severity, string word, string colour)
    {
        var document = ReturnedSample.Read(Written.Template(ReturnedSample.Faulty));
        var kind = FindingKinds.ValueNotCount with { Severity = severity };
        using var opened = ReturnedSample.Of(document, [new Finding(kind) { Subject = "C01", Cell = document.Entries[new("C01")].Address, Found = "x" }])
            .Open();
        var workbook = opened.Workbook;

        var row = Assert.Single(ReturnedSample.RowsOf(workbook));
        Assert.StartsWith(word, row.Cell(1).GetString(), StringComparison.Ordinal);
        Assert.Equal(colour, ReturnedSample.CellOf(workbook, row).Style.Fill.BackgroundColor.Color.ToArgb().ToString("X8", null));
    }

    [Fact]
    public void Write_MoreThanAThousand_ListsErrorsFirstAndCountsAll()
    {
        var document = ReturnedSample.Read(Written.Template(ReturnedSample.Faulty));
        var cell = document.Entries[new("C01")].Address;
        var warning = FindingKinds.ValueNotCount with { Severity = FindingSeverity.Warning };
        var findings = Enumerable.Range(0, 1_234).Select(i => new Finding(warning) { Subject = "C01", Cell = cell, Found = $"{i}" })
            .Append(new Finding(FindingKinds.ValueRequired) { Subject = "C02", Cell = document.Entries[new("C02")].Address });
        using var opened = ReturnedSample.Of(document, [.. findings]).Open();
        var workbook = opened.Workbook;

        var rows = ReturnedSample.RowsOf(workbook);
        Assert.Equal(ReturnedWorkbookWriter.MaxListed, rows.Count);
        Assert.Single(rows, row => row.Cell(2).GetString() == "VALUE_REQUIRED");
        var head = string.Join('|', workbook.Worksheet(ReturnedSample.FindingsSheet).Rows(1, 9).SelectMany(row => row.CellsUsed())
            .Select(item => item.GetString()));
        Assert.Contains("|1|1,234|0|", head, StringComparison.Ordinal);
        Assert.Contains("235", head, StringComparison.Ordinal);
        Assert.InRange(ReturnedSample.CellOf(workbook, rows[0]).Comment.Text.Length, 1, 2_000);
    }

    [Fact]
    public void Write_FindingAboutNoCell_HasNoLink()
    {
        var sample = ReturnedSample.Of(Templates.TemplateSample.Blank);
        using var opened = sample.Open();
        var workbook = opened.Workbook;
        var row = Assert.Single(ReturnedSample.RowsOf(workbook));
        Assert.Equal("RETURN_BLANK", row.Cell(2).GetString());
        Assert.False(row.Cell(3).HasHyperlink);
    }

    [Fact]
    public void Write_InsertedRowsAndColumns_LeadsToTheIndicatorAndTheRow()
    {
        var sample = ReturnedSample.Of(ReturnedSample.Faulty, workbook =>
        {
            foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.Visibility == XLWorksheetVisibility.Visible))
                sheet.Row(2).InsertRowsAbove(3);
            workbook.Worksheet("表 Return").Column(1).InsertColumnsBefore(2);
        });
        using var opened = sample.Open();
        var workbook = opened.Workbook;
        var rows = ReturnedSample.RowsOf(workbook);

        Assert.NotEmpty(sample.Findings);
        foreach (var finding in sample.Findings)
        {
            var row = Assert.Single(rows, row => row.Cell(2).GetString() == finding.Kind.Code
                && row.Cell(3).GetString().EndsWith($"in your file: {finding.Cell!.Value.Local}", StringComparison.Ordinal));
            var cell = ReturnedSample.CellOf(workbook, row);
            Assert.NotEqual(finding.Cell!.Value.Row, cell.Address.RowNumber);
            Assert.Equal(finding.Found ?? "", cell.GetString());
            Assert.Contains(finding.Kind.Code, cell.Comment.Text, StringComparison.Ordinal);
            if (!finding.Subject!.Contains('.', StringComparison.Ordinal))
                Assert.Equal(finding.Subject, cell.WorksheetRow().Cell(1).GetString());
        }
    }
}
