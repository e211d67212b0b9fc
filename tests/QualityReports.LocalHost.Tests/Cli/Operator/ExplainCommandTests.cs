using System.Text.Json;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Consolidation;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

[Trait("Category", "Slow")]
public sealed class ExplainCommandTests
{
    [Fact]
    public async Task Explain_AnIndicator_ShowsEachCellTheSumAndThatItIsThePublishedOne()
    {
        await using var harness = await OpenAsync("530000");

        var run = await harness.RunAsync("explain", "--province", "530000", "--period", "2009-Q1", "--indicator", "c01");

        Assert.True(run.Exit == ExitCode.Success, run.Errors);
        Assert.Contains("530000 云南省", run.Output, StringComparison.Ordinal);
        Assert.Contains("C01 监督抽查批次 / Batches sampled: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("n 2", run.Output, StringComparison.Ordinal);
        Assert.Contains("equal", run.Output, StringComparison.Ordinal);
        Assert.All(harness.Roster.Take(2), sent => Assert.Contains(run.Output.Split('\n'), line =>
            line.Contains($"│ {sent.Locality} ", StringComparison.Ordinal) && line.Contains("表 Return!", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Explain_Json_IsTheWholeExplanation()
    {
        await using var harness = await OpenAsync("210000");
        var run = await harness.RunAsync("explain", "--province", "210000", "--period", "2009-Q1", "--indicator", "P1", "--json", "--version", "1");

        Assert.True(run.Exit == ExitCode.Success, run.Errors);
        var json = JsonSerializer.Deserialize<JsonElement>(run.Output);
        Assert.Equal(["numerator", "denominator"], json.GetProperty("sums").EnumerateArray().Select(sum => sum.GetProperty("of").GetString()));
        Assert.All(json.GetProperty("sums").EnumerateArray(), sum => Assert.Equal(
            sum.GetProperty("reported").GetDecimal(), sum.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("amount").GetDecimal())));
        Assert.Equal(64, json.GetProperty("sums")[0].GetProperty("lines")[0].GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task Explain_TheNation_NamesItsProvinces()
    {
        await using var harness = await OpenAsync("220000");
        await harness.Get<ConsolidateNation>().RunAsync(ProductHarness.Period, default);

        var run = await harness.RunAsync("explain", "--province", "000000", "--period", "2009-Q1", "--indicator", "C01", "--cells");

        Assert.True(run.Exit == ExitCode.Success, run.Errors);
        Assert.Contains("│ 220000 ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"│ {harness.Roster[0].Locality} ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C99", null, "There is no figure 'C99'. There are A01,")]
    [InlineData("C01", "7", "has no version 7")]
    public async Task Explain_WhatIsNotThere_IsOneLine(string indicator, string? version, string expected)
    {
        await using var harness = await OpenAsync("230000");
        string[] more = version is null ? [] : ["--version", version];

        var run = await harness.RunAsync(["explain", "--province", "230000", "--period", "2009-Q1", "--indicator", indicator, .. more]);

        Assert.Equal((ExitCode.Usage, ""), (run.Exit, run.Output));
        Assert.Contains(expected, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AnAreaThatIsNoProvince_IsOneLine()
    {
        var run = await CommandRun.OfAsync("explain", "--province", "330300", "--period", "2009-Q1", "--indicator", "C01");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("'330300' is not the code of a province or of the nation", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<ProductHarness> OpenAsync(string province)
    {
        var harness = await ProductHarness.OpenAsync(province);
        await harness.IngestAsync(0, 1);
        await harness.Get<ConsolidateProvince>().RunAsync(AreaCode.Parse(province), ProductHarness.Period, default);
        return harness;
    }
}
