using QualityReports.Domain.Access;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.Storage.Access;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

public sealed class GrantCommandTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Grant_GivenAndTaken_StandsInTheTable()
    {
        await using var harness = await ProductHarness.OpenAsync("530000");
        string[] head = ["grant", "--subject", "first-admin", "--area", "530000", "--by", "operator"];

        var given = await harness.RunAsync([.. head, "--role", "admin"]);
        var stood = await harness.Get<GrantStore>().ReadAsync("first-admin", default);
        var taken = await harness.RunAsync([.. head, "--withdraw"]);
        var again = await harness.RunAsync([.. head, "--withdraw"]);

        Assert.Equal((ExitCode.Success, "first-admin is admin of 530000"), (given.Exit, given.Output.TrimEnd()));
        Assert.Equal(Role.Admin, Assert.Single(stood).Role);
        Assert.Equal((ExitCode.Success, ExitCode.Invalid), (taken.Exit, again.Exit));
        Assert.Empty(await harness.Get<GrantStore>().ReadAsync("first-admin", default));
    }

    [Fact]
    public async Task Grant_RoleThatCannotBeHeldThere_IsRefusedWithTheReason()
    {
        await using var harness = await ProductHarness.OpenAsync("520000");

        var run = await harness.RunAsync("grant", "--subject", "zhang", "--area", "520000", "--role", "clerk", "--by", "operator");

        Assert.Equal((ExitCode.Invalid, ""), (run.Exit, run.Output));
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData]
    [InlineData("--role", "king")]
    [InlineData("--role", "clerk", "--withdraw")]
    [InlineData("--role", "clerk", "--area", "33")]
    [InlineData("--role", "clerk", "--subject", "a/b")]
    public async Task Grant_WrongOptions_AreOneLine(params string[] options)
    {
        var area = options.Contains("--area") ? Array.Empty<string>() : ["--area", "330302"];
        var subject = options.Contains("--subject") ? Array.Empty<string>() : ["--subject", "zhang"];
        var run = await CommandRun.OfAsync(["grant", .. area, .. subject, "--by", "operator", "--connection", azurite.ConnectionString, .. options]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
