using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class RequirementEvaluatorTests
{
    private static readonly (string Code, object Value)[] Candidate =
    [
        ("A01", true), ("A05", true), ("A09", true), ("A11", "head"), ("A12", true), ("B03", 10), ("B04", 9),
        ("B07", true), ("C01", 100), ("C02", 90), ("D07", 3),
        ("D08", 3), ("G01", true),
    ];

    public static TheoryData<string, object?, bool> First => new()
    {
        { "A01", true, true },
        { "A01", false, false },
        { "A01", IndicatorValue.NotApplicable, false },
        { "A01", null, false },
    };

    public static TheoryData<string, object?, bool> Third => new()
    {
        { "A11", "head", true },
        { "A11", "deputy", true },
        { "A11", "party-secretary", false },
        { "A11", "other", false },
        { "A11", null, false },
        { "A09", false, false },
        { "A12", false, false },
        { "A12", null, false },
        { "A12", IndicatorValue.NotApplicable, false },
    };

    public static TheoryData<string, object?, bool> Title => new()
    {
        { "G01", true, true },
        { "G01", false, false },
        { "G01", null, false },
        { "A01", false, false },
        { "A05", false, false },
        { "A11", "other", false },
        { "B07", false, false },
        { "B07", null, false },
        { "B04", 8, false },
        { "B03", 0, false },
        { "C02", 89, false },
        { "C01", null, false },
        { "D08", 2, false },
        { "D08", 4, true },
        { "D08", null, false },
        { "D07", IndicatorValue.NotApplicable, false },
    };

    [Theory]
    [MemberData(nameof(First))]
    public void First_TruthTable(string code, object? answer, bool met) => Assert.Equal(met, Meets("first", code, answer));

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Second_TruthTable(bool answer, bool met) => Assert.Equal(met, Meets("second", "A05", answer));

    [Theory]
    [MemberData(nameof(Third))]
    public void Third_TruthTable(string code, object? answer, bool met) => Assert.Equal(met, Meets("third", code, answer));

    [Theory]
    [InlineData("A01", true, true)]
    [InlineData("A01", false, false)]
    [InlineData("A05", false, false)]
    [InlineData("A12", false, false)]
    public void MeetsAll_OneRequirementUnmet_DoesNot(string code, bool answer, bool met) =>
        Assert.Equal(met, RequirementEvaluator.MeetsAll(SampleReturns.Form, With(code, answer)));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(null, false)]
    public void Holds_ConditionThatWantsNo_HoldsForNoAlone(bool? answer, bool holds) =>
        Assert.Equal(holds, RequirementEvaluator.Holds(new AnswerCondition(new IndicatorCode("A12"), ["no"]), With("A12", answer)));

    [Theory]
    [MemberData(nameof(Title))]
    public void Candidate_TruthTable(string code, object? answer, bool candidate) =>
        Assert.Equal(candidate, RequirementEvaluator.IsCandidate(SampleReturns.Form, With(code, answer)));

    [Fact]
    public void Build_CountsRequirementsTitlesAndCandidates()
    {
        var half = Candidate.Where(answer => answer.Code is not ("A05" or "A12")).Append(("G02", true)).ToArray();
        var report = SampleReports.Of(
            SampleReturns.With("330105", SampleReports.Period, Candidate),
            SampleReturns.With("330102", SampleReports.Period, half),
            SampleReturns.Nil("330106", SampleReports.Period)).Build();

        Assert.Equal(new RequirementCounts(2, 1, 1, 1), report.Requirements);
        Assert.Equal(1, report.Titles.Held);
        Assert.Equal(["330105"], report.Titles.Candidates);
    }

    private static bool Meets(string requirement, string code, object? answer) =>
        RequirementEvaluator.Meets(SampleReturns.Form.Requirements.Single(candidate => candidate.Code == requirement), With(code, answer));

    private static Dictionary<IndicatorCode, IndicatorValue> With(string code, object? answer)
    {
        var values = Candidate.ToDictionary(pair => new IndicatorCode(pair.Code), pair => SampleReturns.ValueOf(pair.Code, pair.Value));
        values.Remove(new IndicatorCode(code));
        if (answer is not null)
            values[new IndicatorCode(code)] = SampleReturns.ValueOf(code, answer);
        return values;
    }
}
