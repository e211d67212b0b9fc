using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Findings;

/// <summary>Every text uses the glossary's word. <c>QR_REGENERATE=1</c> writes its table in the documentation anew.</summary>
public sealed class GlossaryTests
{
    private const string Source = "functions/QualityReports.Domain/Findings/glossary.json";
    private const string Page = "docs/reference/glossary.md";

    private static readonly string[] Roots = ["functions", "docs", "samples", "tests/QualityReports.Workbooks.Tests/Reports/Golden"];
    private static readonly string[] Kinds = [".cs", ".json", ".js", ".html", ".md", ".csv"];
    private static readonly string[] Apart = ["bin", "obj", "lib", "node_modules"];

    private static readonly List<Term> Terms = JsonSerializer.Deserialize<List<Term>>(Repository.ReadText(Source), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Places => [.. Roots, "README.md"];

    [Theory]
    [MemberData(nameof(Places))]
    public void Texts_OfAPlace_HaveNoOtherWord(string place) => Assert.Empty(
        from line in LinesOf(place)
        from term in Terms
        from word in term.Not.Zh.Concat(term.Not.En)
        where Has(line.Text, word)
        select $"{line.File}:{line.Number}: {word} → {term.Zh} / {term.En}");

    [Fact]
    public void Terms_OfTheGlossary_AreUsed()
    {
        var texts = string.Concat(LinesOf("functions").Select(line => line.Text));

        Assert.All(Terms, term => Assert.Contains(term.Zh, texts, StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_OfTheGlossary_AreNotForbiddenThemselves()
    {
        var words = Terms.SelectMany(term => term.Not.Zh.Concat(term.Not.En)).ToList();

        Assert.DoesNotContain(Terms, term => words.Exists(word => Has(term.Zh, word) || Has(term.En, word)));
        Assert.Equal(Terms.Count, Terms.DistinctBy(term => term.Zh).DistinctBy(term => term.En).Count());
    }

    [Fact]
    public void Document_Table_IsTheGlossary()
    {
        var table = DocPage.Table(["中文", "English", "meaning", "not"],
            Terms.Select(term => new[] { term.Zh, term.En, term.Means, string.Join(", ", term.Not.Zh.Concat(term.Not.En)) }));
        Assert.Equal(table, DocPage.Part(Page, "glossary", table));
    }

    // An English word is matched as a whole, Chinese has no spaces.
    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase)
        && (!char.IsAscii(word[0]) || Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));

    private static IEnumerable<(string File, int Number, string Text)> LinesOf(string place) =>
        from file in FilesOf(place)
        where file is not (Source or Page)
        from line in File.ReadLines(Repository.PathOf(file)).Index()
        select (file, line.Index + 1, line.Item);

    private static IEnumerable<string> FilesOf(string place) => File.Exists(Repository.PathOf(place))
        ? [place]
        : Directory.EnumerateFiles(Repository.PathOf(place), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(file => Kinds.Contains(Path.GetExtension(file)) && !file.Split('/').Intersect(Apart).Any());

    private sealed record Term(string Zh, string En, string Means, Others Not);

    private sealed record Others(IReadOnlyList<string> Zh, IReadOnlyList<string> En);
}
