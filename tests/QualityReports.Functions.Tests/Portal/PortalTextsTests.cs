using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Domain;
using QualityReports.Domain.Periods;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Portal;

/// <summary>The texts of the pages: the same keys in both languages, each of them used, and none missing.</summary>
public sealed partial class PortalTextsTests
{
    private const string Site = "functions/QualityReports.Functions/Portal/Site";

    private static readonly IReadOnlyDictionary<string, string> Zh = Read("zh");
    private static readonly IReadOnlyDictionary<string, string> En = Read("en");
    private static readonly string Scripts = string.Concat(Directory.GetFiles(Repository.PathOf(Site), "*.js").Select(File.ReadAllText));

    [GeneratedRegex(@"(?<![A-Za-z])t\('(?<key>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Use { get; }

    [GeneratedRegex(@"\bt\(`(?<start>[a-z.]*)\$\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BuiltUse { get; }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place { get; }

    [Fact]
    public void Texts_OfBothLanguages_HaveTheSameKeysAndPlaces()
    {
        Assert.NotEmpty(Zh);
        Assert.Equal(Zh.Keys.Order(StringComparer.Ordinal), En.Keys.Order(StringComparer.Ordinal));
        Assert.All(Zh, text => Assert.Equal(PlacesOf(text.Value), PlacesOf(En[text.Key])));
        Assert.All(Zh.Values.Concat(En.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void Keys_ThatPagesUse_Exist()
    {
        var used = Use.Matches(Scripts).Select(match => match.Groups["key"].Value).ToList();

        Assert.True(used.Count > 100);
        Assert.DoesNotContain(used, key => !Zh.ContainsKey(key));
        Assert.DoesNotContain(
            BuiltUse.Matches(Scripts).Select(match => match.Groups["start"].Value),
            start => start.Length > 0 && !Zh.Keys.Any(key => key.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public void Texts_OfTheFile_AreUsed()
    {
        var starts = BuiltUse.Matches(Scripts).Select(match => match.Groups["start"].Value).Where(start => start.Length > 0)
            .Concat(["check.", "outcome.", "closed."]).ToList();

        Assert.DoesNotContain(
            Zh.Keys,
            key => !Scripts.Contains($"'{key}'", StringComparison.Ordinal) && !starts.Exists(start => key.StartsWith(start, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(PeriodKind.Month)]
    [InlineData(PeriodKind.Quarter)]
    [InlineData(PeriodKind.Half)]
    [InlineData(PeriodKind.Year)]
    public void Texts_OfPeriods_AreTheNamesOfThePeriods(PeriodKind kind) =>
        Assert.All(ReportingPeriod.Parse("2009").Split(kind), period =>
        {
            var key = "period." + (kind == PeriodKind.Year ? "year" : period.ToString()[5..]);
            Assert.Equal(
                PeriodNames.Of(period),
                new Text(Zh[key].Replace("{year}", "2009", StringComparison.Ordinal), En[key].Replace("{year}", "2009", StringComparison.Ordinal)));
        });

    [Fact]
    public void Scripts_OfThePages_MakeNoMarkupOfTexts() =>
        Assert.DoesNotMatch(new Regex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(", RegexOptions.None, TimeSpan.FromSeconds(1)), Scripts);

    private static string[] PlacesOf(string text) => [.. Place.Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.ReadText($"{Site}/text.{language}.json"))!;
}
