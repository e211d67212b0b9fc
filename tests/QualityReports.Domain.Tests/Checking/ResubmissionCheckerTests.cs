using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Tests.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Checking;

public sealed class ResubmissionCheckerTests
{
    private static readonly AcceptedReturn Before = SampleReturns.Nil("330381", ReportingPeriod.Parse("2009-Q1")) with
    {
        SubmittedAt = new DateTimeOffset(2009, 4, 10, 17, 2, 3, TimeSpan.Zero),
    };

    [Fact]
    public void Check_SameFile_SaysWhenItWasReceivedInChina()
    {
        var finding = Assert.Single(Check(SampleDocument.Complete(), SubmissionState.Unchanged));

        Assert.Equal((FindingKinds.ReturnUnchanged, "2009-04-11 01:02"), (finding.Kind, finding.Found));
    }

    [Theory]
    [InlineData(SubmissionState.Accepted)]
    [InlineData(SubmissionState.Superseded)]
    public void Check_AnotherFileThatLostNothing_SaysNothing(SubmissionState state) => Assert.Empty(Check(SampleDocument.Complete(), state));

    [Fact]
    public void Check_LostRows_AreNamedWhereTheListBegins()
    {
        var document = SampleDocument.Complete().WithRow("L2", SampleRows.Of("L2"));

        var finding = Assert.Single(Check(document, SubmissionState.Accepted, new LostRows("L2", 2, 40, ["案1", new string('长', 100)])));

        Assert.Equal((FindingKinds.ListRowsLost, "L2", "2/40"), (finding.Kind, finding.Subject, finding.Found));
        Assert.Equal(SampleDocument.AddressOf("L2", "caseNumber", 0), finding.Cell);
        Assert.Equal($"案1; {new string('长', 59)}…", finding.Expected!.Zh);
    }

    [Fact]
    public void Check_ListWithoutAnyRow_PointsAtItsSheet()
    {
        var lost = new LostRows("L2", 11, 11, [.. Enumerable.Range(1, 10).Select(i => $"案{i}")]);

        var finding = Assert.Single(Check(SampleDocument.Complete(), SubmissionState.Accepted, lost));

        Assert.Equal(new CellAddress("案件 Cases", 1, 1), finding.Cell);
        Assert.EndsWith("案10; …", finding.Expected!.En, StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Check(SampleDocument document, SubmissionState state, params LostRows[] lost) =>
        ResubmissionChecker.Check(document.Check(), new Resubmission(Before, state, lost));
}
