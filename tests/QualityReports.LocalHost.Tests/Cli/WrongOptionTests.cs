using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;

namespace QualityReports.LocalHost.Tests.Cli;

public sealed class WrongOptionTests
{
    [Theory]
    [InlineData("generate", "--province", "abc", "--period", "2009-Q1", "--out", "x")]
    [InlineData("generate", "--nation", "--province", "330000", "--period", "2009-Q1", "--out", "x")]
    [InlineData("generate", "--period", "2009-Q1", "--out", "x")]
    [InlineData("template", "--locality", "330302", "--out", "x.xlsx")]
    [InlineData("status", "--period", "2009-Q5")]
    [InlineData("status", "--period", "2009-Q1", "--today", "tomorrow")]
    [InlineData("consolidate", "--province", "330000")]
    [InlineData("demo", "--nation", "--province", "330000")]
    [InlineData("demo", "--rows", "5")]
    [InlineData("demo", "--nation", "--rows", "0")]
    [InlineData("bench", "--only", "nothing")]
    [InlineData("up", "--otlp", "localhost:4317")]
    [InlineData("nonsense")]
    public async Task Run_WrongOption_IsOneLineAndNothingElse(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal((ExitCode.Usage, ""), (run.Exit, run.Output));
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
