using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.Storage.DeadlineExtensions;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

public sealed class ExtensionCommandTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Extension_GrantedAndWithdrawn_StandsInTheTable()
    {
        await using var harness = await ProductHarness.OpenAsync("620000");
        var locality = harness.Roster[0].Locality;
        string[] head = ["extension", "--locality", locality.ToString(), "--period", "2009-Q1", "--reason", "flood", "--by", "officer"];

        var granted = await harness.RunAsync([.. head, "--until", "2009-06-30"]);
        var stood = await harness.Get<ExtensionStore>().FindAsync(ProductHarness.Period, locality, default);
        var withdrawn = await harness.RunAsync([.. head, "--withdraw"]);

        Assert.Equal((ExitCode.Success, $"{locality} 2009-Q1: returns are taken until the end of 2009-06-30 in China"),
            (granted.Exit, granted.Output.TrimEnd()));
        Assert.Equal((new DateOnly(2009, 6, 30), "flood", "officer"), (stood!.LastDay, stood.Reason, stood.By));
        Assert.Equal(ExitCode.Success, withdrawn.Exit);
        Assert.Equal(new DateOnly(2009, 4, 9), (await harness.Get<ExtensionStore>().FindAsync(ProductHarness.Period, locality, default))!.LastDay);
    }

    [Fact]
    public async Task Extension_WithoutNeed_IsRefusedWithTheReason()
    {
        await using var harness = await ProductHarness.OpenAsync("630000");

        var run = await harness.RunAsync(
            "extension", "--locality", harness.Roster[0].Locality.ToString(), "--period", "2009-Q1", "--until", "2009-04-11", "--reason", "flood", "--by",
            "officer");

        Assert.Equal((ExitCode.Invalid, ""), (run.Exit, run.Output));
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData]
    [InlineData("--withdraw", "--until", "2009-06-30")]
    [InlineData("--until", "30.6.2009")]
    public async Task Extension_WrongOptions_AreOneLine(params string[] options)
    {
        var run = await CommandRun.OfAsync(
            ["extension", "--locality", "620102", "--period", "2009-Q1", "--reason", "flood", "--by", "officer", "--connection", azurite.ConnectionString,
                .. options]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
