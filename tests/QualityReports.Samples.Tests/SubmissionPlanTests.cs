using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class SubmissionPlanTests
{
    private static readonly ReportingPeriod Period = ReportingPeriod.Parse("2009-Q1");

    [Fact]
    public void NotSubmitted_FortyMembers_AreThree()
    {
        Assert.All(Enumerable.Range(0, 10), seed => Assert.Equal(3, SubmissionPlan.NotSubmitted(Sample.Roster, Period, seed).Count));
        Assert.NotEqual(SubmissionPlan.NotSubmitted(Sample.Roster, Period, 1), SubmissionPlan.NotSubmitted(Sample.Roster, Period.Next, 1));
    }

    [Fact]
    public void NotSubmitted_Newcomers_OweNothingBefore() =>
        Assert.DoesNotContain(
            Enumerable.Range(0, 30).SelectMany(seed => SubmissionPlan.NotSubmitted(Sample.Roster, Period.Previous, seed)),
            code => !Sample.Member(code.ToString()).IsRequiredFor(Period.Previous));

    [Fact]
    public void Corrected_Members_HaveSentFigures()
    {
        foreach (var seed in Enumerable.Range(0, 10))
        {
            var corrected = SubmissionPlan.Corrected(Sample.Roster, Period, seed);
            Assert.InRange(corrected.Count, 2, 3);
            Assert.Empty(corrected.Intersect(SubmissionPlan.NotSubmitted(Sample.Roster, Period, seed)));
            Assert.DoesNotContain(corrected, code => ReturnGenerator.Generate(Sample.Form, Sample.Member(code.ToString()), Period, seed).IsNil);
        }
    }

    [Fact]
    public void Generate_ManyReturns_FewAreNilAndSomeLate()
    {
        var made = Enumerable.Range(0, 50).SelectMany(seed => Sample.Roster.Select(member => (
            Nil: SubmissionPlan.IsNil(member, Period, seed), Submission: SubmissionPlan.SubmissionOf(Sample.Form, member, Period, seed)))).ToList();
        Assert.InRange(made.Count(one => one.Nil) / (double)made.Count, 0.03, 0.07);
        Assert.InRange(made.Count(one => one.Submission.IsLate) / (double)made.Count, 0.08, 0.12);
        Assert.DoesNotContain(made, one => one.Nil && one.Submission.IsLate);
    }

    [Fact]
    public void Generate_SampleWithDefaultSeed_ShowsEveryBehaviour()
    {
        var made = Sample.Roster.Select(member => ReturnGenerator.Generate(Sample.Form, member, Period, SampleRoster.DefaultSeed)).ToList();
        var missing = SubmissionPlan.NotSubmitted(Sample.Roster, Period, SampleRoster.DefaultSeed);
        var sent = made.Where(one => !missing.Contains(one.Member.Locality)).ToList();
        Assert.InRange(sent.Count(one => one.IsNil), 1, 4);
        Assert.InRange(sent.Count(one => one.IsLate), 2, 7);
    }

    [Fact]
    public void Generate_SuccessivePeriods_AreNotBothNil()
    {
        foreach (var (member, seed) in Sample.Roster.SelectMany(member => Enumerable.Range(0, 20).Select(seed => (member, seed))))
            Assert.False(SubmissionPlan.IsNil(member, Period, seed) && SubmissionPlan.IsNil(member, Period.Next, seed));
    }

    [Fact]
    public void Generate_AnyReturn_ComesWithinTheWindow()
    {
        foreach (var made in Sample.Many("2009-Q1"))
        {
            var noon = ChinaTime.StartOf(made.SubmittedOn).AddHours(12);
            var phase = Sample.Form.Calendar.WindowOf(Period).PhaseAt(noon);
            Assert.True(made.IsLate ? phase is WindowPhase.Late or WindowPhase.Overdue : phase == WindowPhase.Timely, $"{made.FileName} {phase}");
        }
    }
}
