using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class ReportStandingTests
{
    private static readonly ReportInputs Inputs = SampleReports.Province(localities: 6);

    [Fact]
    public void Build_Provisional_IsNotFrozen()
    {
        var report = Inputs.Build();

        Assert.Equal((ReportStatus.Provisional, 0, null), (report.Status, report.Correction, report.FrozenAt));
    }

    [Fact]
    public void Build_Frozen_IsFinalSinceTheLock()
    {
        var report = (Inputs with { Standing = ReportStanding.Frozen }).Build();

        Assert.Equal((ReportStatus.Final, 0), (report.Status, report.Correction));
        Assert.Equal(Inputs.Form.Calendar.WindowOf(Inputs.Period).LocksAt, report.FrozenAt);
    }

    [Fact]
    public void Build_Correction_IsNumberedAndKeepsTheDayOfTheFreeze()
    {
        var report = (Inputs with { Standing = new ReportStanding(ReportStatus.Final, 2) }).Build();

        Assert.Equal(2, report.Correction);
        Assert.Equal(Inputs.Form.Calendar.WindowOf(Inputs.Period).LocksAt, report.FrozenAt);
    }

    // Each standing has files of its own, and frozen bytes stay where they are.
    [Fact]
    public void OfReport_EachStanding_HasAHashOfItsOwn()
    {
        ReportStanding[] standings = [ReportStanding.Provisional, ReportStanding.Frozen, new(ReportStatus.Final, 1)];

        Assert.Distinct(standings.Select(standing => InputsHash.OfReport(Inputs with { Standing = standing })));
    }

    [Fact]
    public void Build_Standing_ChangesNoFigure() =>
        Assert.Equal(
            Inputs.Build().Indicators.Select(figure => figure.Total),
            (Inputs with { Standing = ReportStanding.Frozen }).Build().Indicators.Select(figure => figure.Total));
}
