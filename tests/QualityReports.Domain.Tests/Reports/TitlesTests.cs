using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class TitlesTests
{
    private static readonly (string Code, object Value)[] Candidate =
    [
        ("A01", true), ("A05", true), ("A09", true), ("A11", "head"), ("A12", true), ("B03", 10), ("B04", 9), ("B07", true),
        ("C01", 100), ("C02", 90), ("D07", 3), ("D08", 3), ("G01", true), ("G02", false),
    ];

    public static TheoryData<string, object?, CriterionFailure> Failures => new()
    {
        { "A12", false, new CriterionFailure(CriterionKind.Requirement, "third") },
        { "B07", false, new CriterionFailure(CriterionKind.Answer, "B07", Answer: IndicatorValue.YesNo(false)) },
        { "B07", null, new CriterionFailure(CriterionKind.Answer, "B07") },
        { "B04", 8, new CriterionFailure(CriterionKind.Rate, "P6", 0.8m, 0.9m) },
        { "B03", 0, new CriterionFailure(CriterionKind.Rate, "P6", null, 0.9m) },
        { "C02", 89, new CriterionFailure(CriterionKind.Rate, "P1", 0.89m, 0.9m) },
        { "D08", 2, new CriterionFailure(CriterionKind.Figure, "D08", 2, 3, "D07") },
        { "D07", IndicatorValue.NotApplicable, new CriterionFailure(CriterionKind.Figure, "D08", 3, null, "D07") },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Failing_SaysWhatIsLacking(string code, object? answer, CriterionFailure expected)
    {
        var titles = Build(With(code, answer));

        Assert.Empty(titles.Candidates);
        Assert.Equal(("330102", expected), (titles.Failing.Single().Locality, Assert.Single(titles.Failing.Single().Failures)));
    }

    [Fact]
    public void Failing_SeveralCriteria_NamesEach()
    {
        var answers = With("A01", false);
        answers["C02"] = 10;

        Assert.Equal(["first", "P1"], Build(answers).Failing.Single().Failures.Select(failure => failure.Code));
    }

    [Fact]
    public void Failing_WhoDoesNotApply_IsNotListed() => Assert.Empty(Build(With("G01", false)).Failing);

    // 89,999,999 of 100,000,000 is shown as 90 % and is less.
    [Fact]
    public void Candidates_RateThatIsOnlyRoundedToTheThreshold_DoesNotReachIt()
    {
        var answers = With("C01", 100_000_000);
        answers["C02"] = 89_999_999;

        var titles = Build(answers);

        Assert.Equal(new CriterionFailure(CriterionKind.Rate, "P1", 0.9m, 0.9m), Assert.Single(titles.Failing.Single().Failures));
    }

    [Fact]
    public void HeldBy_NamesTheHolders()
    {
        var titles = Build(With("G02", true));

        Assert.Equal(1, titles.Held);
        Assert.Equal(["330102"], titles.HeldBy);
        Assert.Equal(["330102"], titles.Candidates);
    }

    private static Titles Build(Dictionary<string, object> answers) =>
        SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, [.. answers.Select(pair => (pair.Key, pair.Value))])).Build().Titles;

    private static Dictionary<string, object> With(string code, object? answer)
    {
        var answers = Candidate.ToDictionary(pair => pair.Code, pair => pair.Value);
        answers.Remove(code);
        if (answer is not null)
            answers[code] = answer;
        return answers;
    }
}
