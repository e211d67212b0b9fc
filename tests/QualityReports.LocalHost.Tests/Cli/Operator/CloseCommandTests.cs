using QualityReports.Domain.Areas;
using QualityReports.Functions.Closing;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

[Trait("Category", "Slow")]
public sealed class CloseCommandTests(AzuriteFixture azurite)
{
    private const string Overdue = "2009-04-29";
    private const string Locked = "2009-05-12";

    [Fact]
    public async Task Close_OneProvinceAndThenAllThatAreDue_SaysWhatIsFinal()
    {
        await using var harness = await ProductHarness.OpenAsync("620000");
        await using var other = await harness.JoinAsync(AreaCode.Parse("630000"));
        await harness.IngestAsync(0);
        await other.IngestAsync(0, 1);
        foreach (var one in (ProductHarness[])[harness, other])
            await one.RunAsync("consolidate", "--province", one.Province.Value, "--period", "2009-Q1");

        var closed = await harness.RunOnAsync(Overdue, [.. HeadOf(harness), "--reason", "figures are sent up today"]);
        // The same request within a second would be a repetition.
        var again = await harness.RunOnAsync(Overdue, [.. HeadOf(harness), "--reason", "figures are sent up again"]);
        var due = await harness.RunOnAsync(Locked, "close");
        var nothing = await harness.RunOnAsync(Locked, "close");

        Assert.True(closed.Exit == ExitCode.Success, closed.Errors);
        var final = $"620000 2009-Q1: version 2 is final, 1 of {harness.Roster.Count} localities, frozen since 2009-04-29 ";
        Assert.StartsWith(final, closed.Output, StringComparison.Ordinal);
        var sentence = CloseTexts.Of(CloseProblem.AlreadyClosed);
        Assert.Equal((ExitCode.Invalid, $"qr: {sentence.Zh} {sentence.En}"), (again.Exit, again.Errors.TrimEnd()));
        Assert.Equal(
            [
                "2 reports frozen",
                $"630000 2009-Q1: version 2 is final, 2 of {other.Roster.Count} localities, frozen since 2009-05-11 00:00 in China",
                $"000000 2009-Q1: version 1 is final, 3 of {harness.Roster.Count + other.Roster.Count} localities, frozen since 2009-05-11 00:00 in China",
            ],
            due.Output.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
        Assert.Equal((ExitCode.Success, "0 reports frozen"), (nothing.Exit, nothing.Output.TrimEnd()));
    }

    [Fact]
    public async Task Close_NotOverdueYet_IsRefusedWithTheReason()
    {
        await using var harness = await ProductHarness.OpenAsync("640000");

        var run = await harness.RunAsync([.. HeadOf(harness), "--reason", "haste"]);

        Assert.Equal((ExitCode.Invalid, ""), (run.Exit, run.Output));
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--province", "620000")]
    [InlineData("--by", "officer", "--reason", "haste")]
    [InlineData("--province", "620000", "--period", "2009-Q1", "--by", "officer")]
    [InlineData("--province", "620000", "--period", "2009-Q1", "--by", " ", "--reason", "haste")]
    [InlineData("--province", "620000", "--period", "1999-Q1", "--by", "officer", "--reason", "haste")]
    public async Task Close_WrongOptions_AreOneLine(params string[] options)
    {
        var run = await CommandRun.OfAsync(["close", "--connection", azurite.ConnectionString, .. options]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string[] HeadOf(ProductHarness harness) => ["close", "--province", harness.Province.Value, "--period", "2009-Q1", "--by", "officer"];
}
