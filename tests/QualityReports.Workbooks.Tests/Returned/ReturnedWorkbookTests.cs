using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Workbooks.Returned;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Returned;

public sealed class ReturnedWorkbookTests
{
    [Fact]
    public void Write_SameReturn_GivesTheSameBytes() =>
        Assert.Equal(ReturnedSample.Of(ReturnedSample.Faulty).File, ReturnedSample.Of(ReturnedSample.Faulty).File);

    [Fact]
    public void Write_Return_ReadsAndJudgesAsBefore()
    {
        var sample = ReturnedSample.Of(ReturnedSample.Faulty);
        var again = sample.ReadAgain();

        Assert.Equal(sample.Document.Identity, again.Identity);
        Assert.Equal(sample.Document.Entries, again.Entries);
        foreach (var (code, list) in sample.Document.Lists)
            Assert.Equal(list.Rows.SelectMany(row => row.Cells), again.Lists[code].Rows.SelectMany(row => row.Cells));
        Assert.Equal(sample.Findings, ReturnChecker.Check(again).Findings);
    }

    [Fact]
    public void Write_ReturnedOfReturned_IsTheSameFile()
    {
        var sample = ReturnedSample.Of(ReturnedSample.Faulty);
        var again = sample.ReadAgain();
        Assert.Equal(sample.File, ReturnedSample.Of(again, ReturnChecker.Check(again).Findings).File);
    }

    public static TheoryData<CellContent> Contents =>
    [
        CellContent.OfNumber(-3), CellContent.OfNumber(123.456m), CellContent.OfNumber(0.1m), CellContent.OfNumber(123_456_789_012.25m),
        CellContent.OfNumber(0),
        CellContent.OfDate(new DateOnly(2009, 3, 31)), CellContent.OfBoolean(true), CellContent.OfText("N/A"), CellContent.OfText("½"), CellContent.OfText("😀"),
    ];

    [Theory]
    [MemberData(nameof(Contents))]
    public void Write_Content_SurvivesExactly(CellContent content)
    {
        var sample = ReturnedSample.Of(TemplateSample.Fill([.. new[] { "A02", "C01", "C06", "D01" }.Select(code => (code, content))]));
        var again = sample.ReadAgain();
        foreach (var code in new[] { "A02", "C01", "C06", "D01" })
        {
            Assert.Equal(content, sample.Document.Entries[new(code)].Content);
            Assert.Equal(content, again.Entries[new(code)].Content);
        }
    }

    [Theory]
    [InlineData("是")]
    [InlineData("no")]
    [InlineData("perhaps")]
    [InlineData("√")]
    public void Write_NilBox_MeansWhatItMeant(string text)
    {
        var sample = ReturnedSample.Of(TemplateSample.Blank, workbook => TemplateSample.EntryOf(workbook, "NIL").SetValue(text));
        var again = ReturnChecker.Check(sample.ReadAgain());
        Assert.Equal(ReturnChecker.Check(sample.Document).IsNil, again.IsNil);
        Assert.Equal(sample.Findings, again.Findings);
    }

    [Fact]
    public void Write_Formula_LeavesItsValue()
    {
        var sample = ReturnedSample.Of(ReturnedSample.Faulty);
        var entries = new Dictionary<Domain.Values.IndicatorCode, LocatedCell>(sample.Document.Entries);
        entries[new("C02")] = entries[new("C02")] with { Content = CellContent.OfNumber(12, isFormula: true) };
        entries[new("C03")] = entries[new("C03")] with { Content = CellContent.OfError("#DIV/0!", isFormula: true) };
        var document = sample.Document with { Entries = entries };
        var returned = ReturnedSample.Of(document, ReturnChecker.Check(document).Findings);

        using var opened = returned.Open();
        var workbook = opened.Workbook;
        Assert.False(TemplateSample.EntryOf(workbook, "C02").HasFormula);
        Assert.Equal(CellContent.OfNumber(12), returned.ReadAgain().Entries[new("C02")].Content);
        Assert.Contains(ReturnChecker.Check(returned.ReadAgain()).Findings, finding => finding.Kind == FindingKinds.ValueIsError);
    }

    [Theory]
    [InlineData(ReturnedWorkbookWriter.MaxRows, true)]
    [InlineData(ReturnedWorkbookWriter.MaxRows + 1, false)]
    public void CanWrite_RowsOfAllLists_AreBounded(int rows, bool expected)
    {
        var document = ReturnedSample.Of(ReturnedSample.Faulty).Document;
        var lists = document.Lists.ToDictionary(list => list.Key, list => list.Value with { Rows = [] });
        lists["L1"] = lists["L1"] with { Rows = [.. Enumerable.Range(1, rows).Select(row => new ListRow(row, []))] };
        Assert.Equal(expected, ReturnedWorkbookWriter.CanWrite(document with { Lists = lists }));
    }

    [Fact]
    public void Write_Corrected_HasNoErrorsLeftWhereItWasCorrected()
    {
        var sample = ReturnedSample.Of(ReturnedSample.Faulty);
        var corrected = ReturnedSample.Change(sample.File, workbook => TemplateSample.EntryOf(workbook, "C01").SetValue(312));
        // The sample's list has fewer rows than that, which is a finding of its own.
        Assert.DoesNotContain(
            ReturnChecker.Check(ReturnedSample.Read(corrected)).Findings, finding => finding.Subject == "C01" && finding.Kind.Scope == FindingScope.Cell);
    }
}
