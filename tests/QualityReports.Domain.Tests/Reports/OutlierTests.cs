using System.Globalization;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Tests.Rules;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class OutlierTests
{
    private static readonly string[] Codes = ["330102", "330105", "330106", "330108", "330109", "330110", "330111", "330112", "330113"];

    [Fact]
    public void Build_RatioFarFromTheOthers_IsAnOutlier()
    {
        var outlier = Assert.Single(Outliers(now: [100, 102, 98, 101, 99, 103, 97, 100, 300]));

        Assert.Equal(("330113", 300m, 100m), (outlier.Locality, outlier.Value, outlier.Previous));
        // Median 1.00, median deviation 0.02.
        Assert.Equal(67.45m, outlier.Score);
    }

    [Fact]
    public void Build_FewerThanEight_NoneIsCalledOne() => Assert.Empty(Outliers(now: [100, 102, 98, 101, 99, 103, 3000]));

    [Fact]
    public void Build_MostEqual_NoneIsCalledOne() => Assert.Empty(Outliers(now: [100, 100, 100, 100, 100, 100, 100, 100, 3000]));

    [Fact]
    public void Build_NothingBefore_IsNotCompared() => Assert.Empty(Outliers(now: [100, 102, 98, 101, 99, 103, 97, 100, 3000], before: 0));

    // Nine localities; the score is 67.45.
    [Theory]
    [InlineData(67.4, 9, true)]
    [InlineData(67.45, 9, false)]
    [InlineData(3.5, 10, false)]
    public void Build_TheFormsRule_SaysWhatAnOutlierIs(double threshold, int localities, bool isOne)
    {
        var form = RuleForm.WriteHistory(string.Create(CultureInfo.InvariantCulture, $$"""
            { "id": "H90", "check": "outlier", "threshold": {{threshold}}, "localities": {{localities}}, "least": 0,
              "message": { "zh": "{label}", "en": "{label}" }, "fix": { "zh": "请核对。", "en": "Check." } }
            """));

        Assert.Equal(isOne, Outliers(now: [100, 102, 98, 101, 99, 103, 97, 100, 300], form: form).Count == 1);
    }

    [Fact]
    public void Build_AFormWithoutARule_HasNoOutliers() =>
        Assert.Empty(Outliers(now: [100, 102, 98, 101, 99, 103, 97, 100, 300], form: RuleForm.WriteHistory()));

    [Fact]
    public void Build_LargestAndSmallestFigures_DoNotOverflow()
    {
        const decimal largest = 1_000_000_000_000m;
        var now = Codes.Select((code, i) => SampleReturns.With(code, SampleReports.Period, ("C08", i == 0 ? largest : 0.01m + (i * 0.01m)))).ToArray();
        var before = Codes.Select((code, i) => SampleReturns.With(code, SampleReports.Period.Previous, ("C08", i == 0 ? 0.01m : largest - i))).ToList();
        var report = (SampleReports.Of(now) with { Previous = new PeriodReturns(SampleReports.Period.Previous, before, []) }).Build();

        Assert.NotNull(report.Indicators.Single(figure => figure.Code.Value == "C08").Outliers);
    }

    private static IReadOnlyList<Outlier> Outliers(int[] now, int before = 100, string? form = null)
    {
        var inputs = SampleReports.Of([.. now.Select((figure, i) => SampleReturns.With(Codes[i], SampleReports.Period, ("C01", figure)))]);
        var previous = now.Select((_, i) => SampleReturns.With(Codes[i], SampleReports.Period.Previous, ("C01", before))).ToList();
        var edition = form is null ? inputs.Form : FormReader.Read(form, "test.json");
        return (inputs with { Form = edition, Previous = new PeriodReturns(SampleReports.Period.Previous, previous, []) }).Build()
            .Indicators.Single(figure => figure.Code.Value == "C01").Outliers;
    }
}
