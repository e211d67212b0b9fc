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
    [InlineData("batch-number-became-date", null, "VALUE_IS_DATE", "抽查 Inspections!E6", "2009-03-12")]
    [InlineData("boolean-2", "330302", "VALUE_MALFORMED", "表 Return!D67", "2")]
    [InlineData("seventeen-digits", null, "VALUE_NOT_PERCENT", "表 Return!D34", "“93.456” is not")]
    [InlineData("period-q5", null, "PERIOD_UNKNOWN", null, "2009-Q5")]
    [InlineData("locality-unknown", null, "AREA_UNKNOWN", null, "")]
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
}
