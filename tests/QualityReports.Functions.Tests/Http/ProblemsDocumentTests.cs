using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.Functions.Closing;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Http;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Http;

/// <summary>Compares the problems of docs/api.md with those of the app, in both directions.</summary>
public sealed partial class ProblemsDocumentTests
{
    [GeneratedRegex(@"^\| `(?<code>[A-Z_]+)` \| (?<status>\d{3}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row { get; }

    // The codes of use cases' problems are made of both names.
    private static IEnumerable<ApiProblem> Problems() =>
    [
        .. ApiProblems.All,
        .. Enum.GetValues<ExtensionProblem>().Select(problem => ApiProblem.Of("EXTENSION", problem, ExtensionTexts.Of(problem))),
        .. Enum.GetValues<CloseProblem>().Select(problem => ApiProblem.Of("CLOSE", problem, CloseTexts.Of(problem))),
    ];

    [Fact]
    public void Document_Problems_AreThoseOfTheApp() => Assert.Equal(
        Problems().Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Code} {problem.Status}")).Order(StringComparer.Ordinal),
        Row.Matches(Repository.ReadText("docs/api.md")).Select(match => $"{match.Groups["code"].Value} {match.Groups["status"].Value}")
            .Order(StringComparer.Ordinal));
}
