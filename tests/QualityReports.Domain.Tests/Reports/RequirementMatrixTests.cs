using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class RequirementMatrixTests
{
    private static readonly DateOnly Issued = new(2009, 2, 5);

    [Fact]
    public void Matrix_Met_HasNoReasonAndItsEvidence()
    {
        var first = Row(("A01", true), ("A02", "甲政发〔2009〕1号"), ("A03", "government"), ("A04", Issued), ("A08", 3))[0];

        Assert.Equal(("first", true), (first.Code, first.Met));
        Assert.Empty(first.Unmet);
        Assert.Equal(
            ["A02=甲政发〔2009〕1号", "A03=government", "A04=2009-02-05"], first.Evidence.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void Matrix_NotMet_NamesEveryConditionThatFails()
    {
        var third = Row(("A09", true), ("A10", "王某"), ("A11", "other"), ("A12", false))[2];

        Assert.False(third.Met);
        Assert.Equal(["A12=no", "A11=other"], third.Unmet.Select(unmet => $"{unmet.Indicator}={unmet.Answer}"));
        Assert.Equal(["A10"], third.Evidence.Keys.Select(code => code.Value));
    }

    [Fact]
    public void Matrix_NotAnswered_IsAReasonOfItsOwn()
    {
        Assert.Equal([new UnmetCondition(new IndicatorCode("A05"), null)], Row(("A01", true))[1].Unmet);
        Assert.Equal([new UnmetCondition(new IndicatorCode("A12"), null)], Row(("A09", true), ("A11", "head"))[2].Unmet);
        Assert.Equal(
            [new UnmetCondition(new IndicatorCode("A12"), IndicatorValue.NotApplicable)],
            Row(("A09", true), ("A11", "head"), ("A12", IndicatorValue.NotApplicable))[2].Unmet);
    }

    // A locality without a leading group is not asked for its office.
    [Fact]
    public void Matrix_Consequence_IsNotAReason() =>
        Assert.Equal([new UnmetCondition(new IndicatorCode("A09"), IndicatorValue.YesNo(false))], Row(("A09", false))[2].Unmet);

    [Fact]
    public void Matrix_HasEveryLocalityAndAgreesWithTheCounts()
    {
        var report = SampleReports.Province().Build();

        Assert.Equal(report.Localities.Select(locality => locality.Code), report.RequirementMatrix.Select(row => row.Locality));
        Assert.All(report.RequirementMatrix, row => Assert.Equal(["first", "second", "third"], row.Requirements.Select(requirement => requirement.Code)));
        Assert.All(report.RequirementMatrix.SelectMany(row => row.Requirements), requirement => Assert.Equal(requirement.Met, requirement.Unmet.Count == 0));
        Assert.Equal(report.Requirements.All, report.RequirementMatrix.Count(row => row.MeetsAll));
        Assert.Equal(report.Requirements.Third, report.RequirementMatrix.Count(row => row.Requirements[2].Met));
    }

    private static IReadOnlyList<RequirementStatus> Row(params (string Code, object Value)[] answers) =>
        SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, answers)).Build().RequirementMatrix.Single().Requirements;
}
