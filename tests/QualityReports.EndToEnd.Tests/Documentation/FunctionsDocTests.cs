using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions;
using QualityReports.LocalHost.Hosting;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

public sealed partial class FunctionsDocTests
{
    [GeneratedRegex("^\\| (?<name>[A-Z][A-Za-z]+) \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row { get; }

    [Fact]
    public void ArchitectureDoc_FunctionsWithoutHttp_AreThoseOfTheApp()
    {
        var documented = Row.Matches(Repository.ReadText("docs/architecture.md")).Select(match => match.Groups["name"].Value);
        var actual = FunctionCatalog.Discover(typeof(Composition).Assembly).Functions
            .Where(function => function.Trigger is not HttpTriggerAttribute)
            .Select(function => function.Name);
        Assert.Equal(actual.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }
}
