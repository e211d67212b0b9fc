using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.LocalHost.Cli;
using QualityReports.Samples;

namespace QualityReports.LocalHost.Tests.Cli;

/// <summary>The output of <c>qr generate</c>.</summary>
public sealed class SampleReturnsTests
{
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    [Fact]
    public void OfNation_FirstQuarterOf2009_IsTheNationalSampleWithItsTitles()
    {
        var form = FormCatalog.Load().For(Period)!;
        var sample = SampleReturns.OfNation(SampleRoster.DefaultSeed);

        var members = sample.Rosters.SelectMany(province => province).Where(member => member.IsRequiredFor(Period)).ToList();
        var held = members.Count(member => sample.Generate(form, member, Period, null).Values.GetValueOrDefault(form.TitleHeld) == AnswerSheet.YesNo(true));

        Assert.Equal((NationalSample.Localities, NationalReturns.TitleHolders), (members.Count, held));
    }

    [Fact]
    public void OfProvince_Sample_IsItsRoster() =>
        Assert.Equal(
            SampleRoster.For(SampleRoster.SampleProvince),
            Assert.Single(SampleReturns.Of(SampleRoster.SampleProvince, SampleRoster.DefaultSeed).Rosters));
}
