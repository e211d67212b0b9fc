using System.Globalization;
using QualityReports.Domain.Forms;

namespace QualityReports.Domain.Tests.Forms;

public sealed class DerivedRateTests
{
    private static readonly FormEdition Form = FormCatalog.Load().Find("2009")!;

    [Theory]
    [InlineData("P1", "C02=217 C01=233", "0.931330")]
    [InlineData("P2", "C04=206 C03=222", "0.927928")]
    [InlineData("P2", "C04=722 C03=828", "0.871981")]
    [InlineData("P1", "C02=24789 C01=28265", "0.877021")] // 3,476 of 28,265 failed: 12.3 %
    [InlineData("P3", "C06=1.50 C07=0.50 C08=100", "0.02")]
    [InlineData("P4", "C09=100 C10=0 C11=0 C12=100", "1.5")]
    [InlineData("P4", "C09=10 C10=20 C11=30 C12=60", "0.833333")]
    [InlineData("P8", "D02=12 D01=10", "1.2")]
    [InlineData("P12", "D09=0 D01=10", "0")]
    [InlineData("P6", "B04=2 B03=3", "0.666667")]
    public void Compute_Figures_GivesTheRate(string rate, string figures, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Compute(rate, figures).Value);

    [Theory]
    [InlineData("P1", "C02=0 C01=0")]
    [InlineData("P1", "C02=5")]
    [InlineData("P1", "C01=5")]
    [InlineData("P1", "")]
    [InlineData("P3", "C06=1 C08=5")]
    [InlineData("P4", "C09=1 C10=1 C12=5")]
    public void Compute_ZeroOrMissing_IsUnknown(string rate, string figures) => Assert.Null(Compute(rate, figures).Value);

    [Fact]
    public void Compute_ShareThatFailed_IsTheRestOfTheRate()
    {
        var passed = Compute("P1", "C02=24789 C01=28265").Value;

        Assert.Equal(12.3m, decimal.Round((1 - passed!.Value) * 100, 1));
    }

    [Theory]
    [InlineData("C02=217 C01=233", "93.1")]
    [InlineData("C02=206 C01=222", "92.8")]
    [InlineData("C02=722 C01=828", "87.2")]
    public void Compute_Published_IsThePublishedPercentage(string figures, string percent) =>
        Assert.Equal(percent, (Compute("P1", figures).Value!.Value * 100).ToString("0.0", CultureInfo.InvariantCulture));

    private static RateValue Compute(string rate, string figures)
    {
        var byCode = figures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(figure => figure.Split('='))
            .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture));
        return Form.FindRate(rate)!.Compute(code => byCode.TryGetValue(code.Value, out var figure) ? figure : null);
    }
}
