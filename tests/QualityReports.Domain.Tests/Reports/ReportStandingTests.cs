using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class ReportStandingTests
{
    private static readonly ReportInputs Inputs = SampleReports.Province(localities: 6);

    private static readonly DateTimeOffset Closed = SampleReports.LocksAt.AddDays(3);

    [Fact]
    public void Build_Provisional_IsNotFrozen()
    {
        var report = Inputs.Build();

        Assert.Equal((ReportStatus.Provisional, 0, null), (report.Status, report.Correction, report.FrozenAt));
    }

    [Fact]
    public void Build_Frozen_IsFinalSinceItsClosing()
    {
        var report = (Inputs with { Standing = ReportStanding.Frozen(Closed) }).Build();

        Assert.Equal((ReportStatus.Final, 0), (report.Status, report.Correction));
        Assert.Equal(Closed, report.FrozenAt);
    }

    [Fact]
    public void Build_Correction_IsNumberedAndKeepsTheDayOfTheFreeze()
    {
        var report = (Inputs with { Standing = ReportStanding.Frozen(Closed).NextCorrection.NextCorrection }).Build();

        Assert.Equal(2, report.Correction);
        Assert.Equal(Closed, report.FrozenAt);
    }

    [Fact]
    public void IsFrozen_FinalReportsAlone_Are()
    {
        Assert.False(ReportStanding.Provisional.IsFrozen);
        Assert.True(ReportStanding.Frozen(Closed).NextCorrection.IsFrozen);
    }

    // Each standing has files of its own, and frozen bytes do not change.
    [Fact]
    public void OfReport_EachStanding_HasAHashOfItsOwn()
    {
        var frozen = ReportStanding.Frozen(Closed);
        ReportStanding[] standings = [ReportStanding.Provisional, frozen, ReportStanding.Frozen(Closed.AddSeconds(1)), frozen.NextCorrection];

        Assert.Distinct(standings.Select(standing => InputsHash.OfReport(Inputs with { Standing = standing })));
    }

    // A report closed before the lock does not change at the lock.
    [Fact]
    public void At_ClosedBeforeTheLock_KeepsTheBoundaryOfThatTime()
    {
        var window = Inputs.Form.Calendar.WindowOf(Inputs.Period);
        var later = Inputs with { Boundary = window.LocksAt };

        Assert.Equal(window.DueUntil, later.At(ReportStanding.Frozen(window.DueUntil.AddDays(1))).Boundary);
        Assert.Equal(window.LocksAt, later.At(ReportStanding.Frozen(Closed)).Boundary);
        Assert.Equal(Inputs.Boundary, Inputs.At(ReportStanding.Provisional).Boundary);
    }

    [Fact]
    public void Build_Standing_ChangesNoFigure() =>
        Assert.Equal(
            Inputs.Build().Indicators.Select(figure => figure.Total),
            (Inputs with { Standing = ReportStanding.Frozen(Closed) }).Build().Indicators.Select(figure => figure.Total));
}
