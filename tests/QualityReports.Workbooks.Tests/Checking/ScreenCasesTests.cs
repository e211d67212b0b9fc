using QualityReports.Domain;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;

namespace QualityReports.Workbooks.Tests.Checking;

/// <summary>Returns whose screen says otherwise than their cells, each made from a sample by one change.</summary>
public sealed class ScreenCasesTests
{
    // The file, the address it is sent to, and the finding: its code, its cell, and a part of its English sentence. No code: the file is accepted as it is.
    [Theory]
    [InlineData("two-value-columns", "330109", "TEMPLATE_ALTERED", null, "#value")]
    [InlineData("shown-in-wan", "330302", "VALUE_SHOWN_OTHERWISE", "表 Return!D28", "shows “152.1万” and holds 1521100")]
    [InlineData("count-shown-as-percent", "330302", "VALUE_SHOWN_OTHERWISE", "表 Return!D33", "shows “100%” and holds 1")]
    [InlineData("rate-shown-as-percent", "330302", "VALUE_READ_AS_SHOWN", "表 Return!D34", "“94%” counts")]
    [InlineData("time-in-count", "330302", "VALUE_SHOWN_OTHERWISE", "表 Return!D67", "holds 1")]
    [InlineData("struck-through", "330302", "VALUE_STRUCK", "表 Return!D67", "10601100")]
    [InlineData("zeros-by-format", "330302", "VALUE_READ_AS_SHOWN", "抽查 Inspections!E5", "“00123” counts")]
    [InlineData("batch-number-became-date", null, "VALUE_IS_DATE", "抽查 Inspections!E6", "(3月12日)")]
    [InlineData("boolean-2", "330302", "VALUE_MALFORMED", "表 Return!D67", "2")]
    [InlineData("seventeen-digits", null, "VALUE_NOT_PERCENT", "表 Return!D34", "“93.456” is not")]
    [InlineData("period-q5", null, "PERIOD_UNKNOWN", null, "2009-Q5")]
    [InlineData("locality-unknown", null, "AREA_UNKNOWN", null, "")]
    [InlineData("filled-in-the-copy", "330302", "TEMPLATE_COPIED", "表 Return (2)!D8", "the one that is filled in")]
    [InlineData("total-row-in-list", "330302", "ROW_IS_TOTAL", "抽查 Inspections!A67", "合计")]
    [InlineData("inspection-twice", "330302", "ROW_REPEATED", "抽查 Inspections!E67", "抽查 Inspections!E5")]
    [InlineData("case-number-other-brackets", null, "ROW_REPEATED", "案件 Cases!A49", "案件 Cases!A48")]
    [InlineData("year-in-date-cell", "330302", "VALUE_DATE_IMPLAUSIBLE", "表 Return!D11", "“2008” was typed")]
    [InlineData("date-before-period", "330302", "VALUE_BEFORE_PERIOD", "抽查 Inspections!F5", "1999-01-01 is before")]
    [InlineData("ditto-in-list", "330302", "VALUE_NO_ANSWER", "抽查 Inspections!C6", "“同上” is no answer (C6)")]
    [InlineData("spill-as-text", "330302", "VALUE_IS_ERROR", "表 Return!D9", "#SPILL!")]
    [InlineData("hidden-sheets-lost", null, "TEMPLATE_HIDDEN_SHEETS_LOST", null, "Numbers or Google Sheets")]
    [InlineData("merged-in-list", null, "VALUE_MERGED", "抽查 Inspections!C7", "merged with C6")]
    [InlineData("date-with-slashes", "330302", null, null, "")]
    [InlineData("relationship-out-of-root", "330302", null, null, "")]
    public void Judge_ScreenThatSaysOtherwise_QuotesWhatIsShown(string file, string? locality, string? code, string? cell, string part)
    {
        using var workbook = File.OpenRead(Repository.PathOf($"tests/QualityReports.Workbooks.Tests/Checking/Cases/{file}.xlsx"));
        var period = locality is null ? (ReportingPeriod?)null : ReportingPeriod.Quarter(2009, 1);
        var findings = new SubmissionJudge(FormCatalog.Load())
            .Judge(workbook, locality is null ? null : LocalityCode.Parse(locality), period, TestContext.Current.CancellationToken).Findings;
        if (code is null)
        {
            Assert.Empty(findings);
            return;
        }

        var finding = Assert.Single(findings, finding => finding.Kind.Code == code);
        Assert.Equal(cell, finding.Cell?.ToString());
        Assert.Contains(part, MessageCatalog.Render(finding, Language.En).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_HeadingsExchanged_NamesBoth()
    {
        using var workbook = File.OpenRead(Repository.PathOf("tests/QualityReports.Workbooks.Tests/Checking/Cases/headings-swapped.xlsx"));

        var findings = new SubmissionJudge(FormCatalog.Load()).Judge(workbook, null, null, TestContext.Current.CancellationToken).Findings;

        Assert.All(findings, finding => Assert.Equal(FindingKinds.TemplateAltered, finding.Kind));
        Assert.Equal(["抽查 Inspections!A4", "抽查 Inspections!C4"], findings.Select(finding => finding.Cell.ToString()));
    }

    [Theory]
    [InlineData("total-row-in-list")]
    [InlineData("ditto-in-list")]
    [InlineData("merged-in-list")]
    [InlineData("spill-as-text")]
    [InlineData("date-before-period")]
    [InlineData("year-in-date-cell")]
    [InlineData("case-number-other-brackets")]
    public void Judge_OneChange_IsOneFinding(string file)
    {
        using var workbook = File.OpenRead(Repository.PathOf($"tests/QualityReports.Workbooks.Tests/Checking/Cases/{file}.xlsx"));

        Assert.Single(new SubmissionJudge(FormCatalog.Load()).Judge(workbook, null, null, TestContext.Current.CancellationToken).Findings);
    }
}
