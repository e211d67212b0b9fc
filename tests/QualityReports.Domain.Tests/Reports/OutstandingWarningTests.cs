using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class OutstandingWarningTests
{
    private static readonly StoredWarning Warning = new("R33", "表 Return!D44", "D04", "600.00");
    private static readonly AcceptedReturn Other = SampleReturns.With("330105", SampleReports.Period, ("D04", 600)) with { WarningDetails = [Warning] };
    private static readonly AcceptedReturn One = SampleReturns.With("330102", SampleReports.Period, ("D04", 600)) with
    {
        WarningDetails = [Warning,
        Warning with { Code = "R34" }]
    };

    [Fact]
    public void Of_Returns_ListsByLocality_WithWhatHolds()
    {
        var warnings = OutstandingWarning.Of([Other, One], [Acknowledge(One, "600.00", 1), Acknowledge(One, "600.00", 2)]);

        Assert.Equal([("330102", "R33"), ("330102", "R34"), ("330105", "R33")], warnings.Select(warning => (warning.Locality, warning.Warning.Code)));
        Assert.Equal("2", warnings[0].Acknowledgement?.Reason);
        Assert.Null(warnings[1].Acknowledgement);
        Assert.Null(warnings[2].Acknowledgement);
        Assert.Equal(One.SubmissionId.Value, warnings[0].SubmissionId);
    }

    [Fact]
    public void Of_AnAcknowledgementOfAnotherValue_IsOpen() =>
        Assert.Null(Assert.Single(OutstandingWarning.Of([Other], [Acknowledge(Other, "599.00", 1)])).Acknowledgement);

    [Fact]
    public void Build_Report_ListsTheWarningsOfItsLocalities_WithThoseFromComparisons()
    {
        var row = SampleReturns.With("330102", SampleReports.Period, ("C08", 1_000_000), ("D04", 600)) with { WarningDetails = [Warning], Warnings = 1 };
        var before = SampleReturns.With("330102", SampleReports.Period.Previous, ("C08", 100));
        var inputs = SampleReports.Inputs([SampleReports.Member("330102")], [row, Other], []) with
        {
            Previous = new PeriodReturns(SampleReports.Period.Previous, [before], []),
            Acknowledgements = [Acknowledge(row, "600.00", 1)],
        };

        var report = inputs.Build();

        Assert.Equal(
            [("330102", "R33", "1"), ("330102", "H01", null)],
            report.Warnings.Select(warning => (warning.Locality, warning.Warning.Code, warning.Acknowledgement?.Reason)));
        Assert.Equal(1, Assert.Single(report.Localities).Warnings);
    }

    private static Acknowledgement Acknowledge(AcceptedReturn row, string found, int hour) => new(
        row.Locality, Warning.Key, found, hour.ToString(System.Globalization.CultureInfo.InvariantCulture), "王工", row.SubmittedAt.AddHours(hour),
            row.SubmissionId);
}
