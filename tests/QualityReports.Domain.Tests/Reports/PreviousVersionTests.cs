using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class PreviousVersionTests
{
    private static readonly ReportInputs First = SampleReports.Of(
        SampleReturns.With("330102", SampleReports.Period, ("C01", 10), ("C06", 1.25m), ("D09", IndicatorValue.NotApplicable), ("A03", "both")),
        SampleReturns.With("330105", SampleReports.Period, ("C01", 5)));

    [Fact]
    public void ReadPrevious_OfAWrittenReport_HasItsNumberAndAnswers()
    {
        var report = SampleReports.Province().Build();
        var previous = ReportJson.ReadPrevious(ReportJson.Write(report), report.Form);

        Assert.Equal(1, previous.Version);
        Assert.Empty(previous.ChangesTo(report.Form, report.Localities));
        Assert.All(report.Localities, locality => Assert.Equal(locality.Values, previous.Values[locality.Code]));
    }

    [Fact]
    public void Build_NextVersion_CountsOnAndListsWhatChanged()
    {
        var corrected = SampleReturns.With("330102", SampleReports.Period, ("C01", 12), ("C06", 1.25m), ("D09", 3)).ReceivedAfter(SampleReports.Period, 9);
        var report = Next(First with { Current = First.Current with { Accepted = [corrected, First.Current.Accepted[1]] } });

        Assert.Equal(2, report.Version);
        Assert.Equal(
            [("A03", "both", ""), ("C01", "10", "12"), ("D09", "N/A", "3")],
            report.Changes.Select(change => (change.Indicator.Value, $"{change.Old}", $"{change.New}")));
        Assert.All(report.Changes, change => Assert.Equal(("330102", corrected.SubmissionId.Value), (change.Locality, change.SubmissionId)));
    }

    [Fact]
    public void Build_NothingChanged_HasNoChanges() => Assert.Empty(Next(First).Changes);

    [Fact]
    public void Build_FirstVersion_HasNoChanges() => Assert.Empty(First.Build().Changes);

    [Fact]
    public void Build_LocalityThatIsNew_ComesWithItsFigures()
    {
        var row = SampleReturns.With("330106", SampleReports.Period, ("C01", 7));
        var report = Next(SampleReports.Of([.. First.Current.Accepted, row]));

        Assert.Equal([new FigureChange("330106", new IndicatorCode("C01"), null, IndicatorValue.Count(7), row.SubmissionId.Value)], report.Changes);
    }

    [Fact]
    public void Build_LocalityThatLeft_TakesItsFiguresAlong()
    {
        var report = Next(First with { Roster = [First.Roster[0]] });

        Assert.Equal([new FigureChange("330105", new IndicatorCode("C01"), IndicatorValue.Count(5), null, null)], report.Changes);
    }

    [Fact]
    public void Build_SeveralLocalitiesChanged_ListsThemByCode()
    {
        AcceptedReturn[] rows =
        [
            SampleReturns.With("330106", SampleReports.Period, ("C01", 7)),
            SampleReturns.With("330105", SampleReports.Period, ("C01", 6)),
            SampleReturns.With("330101", SampleReports.Period, ("C01", 1)),
        ];

        Assert.Equal(
            ["330101", "330102", "330105", "330106"], Next(SampleReports.Of(rows)).Changes.Select(change => change.Locality).Distinct());
    }

    private static ProvincialReport Next(ReportInputs inputs) =>
        SampleReports.Builder.Build(inputs, ReportJson.ReadPrevious(ReportJson.Write(First.Build()), First.Form));
}
