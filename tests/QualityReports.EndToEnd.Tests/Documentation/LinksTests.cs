using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

public sealed class LinksTests
{
    private static readonly Dictionary<string, MarkdownPage> Pages = MarkdownPage.All.ToDictionary(page => page.Path);

    [Fact]
    public void Pages_OfTheRepository_AreFound() => Assert.Contains("docs/architecture.md", Pages.Keys);

    [Fact]
    public void Links_ToFilesAndAnchors_LeadSomewhere() =>
        Assert.Empty(Pages.Values.SelectMany(page => page.LocalLinks.Where(link => !Leads(page, link)).Select(link => $"{page.Path}: {link}")));

    [Fact]
    public void Pages_OfTheDocs_AreReachedFromTheReadme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "README.md" };
        for (var next = reached.ToList(); next.Count > 0;)
            next = [.. next.SelectMany(path => LinkedFrom(Pages[path])).Where(path => Pages.ContainsKey(path) && reached.Add(path))];

        Assert.Empty(Pages.Keys.Where(path => path.StartsWith("docs/", StringComparison.Ordinal)).Except(reached));
        Assert.Empty(Pages.Keys.Where(IsWritten).Except(LinkedFrom(Pages["README.md"])));
    }

    [Fact]
    public void Pages_OfTheDocs_AreTenAndTheReference() => Assert.Equal(10, Pages.Keys.Count(IsWritten));

    // A page of docs/ itself; below it are the reference and the decisions.
    private static bool IsWritten(string path) => path.StartsWith("docs/", StringComparison.Ordinal) && path.Count(character => character == '/') == 1;

    private static IEnumerable<string> LinkedFrom(MarkdownPage page) =>
        page.LocalLinks.Select(link => link.Split('#')[0]).Where(path => path.Length > 0).Select(path => Resolve(page.Path, path));

    private static bool Leads(MarkdownPage page, string link)
    {
        var parts = link.Split('#', 2);
        var (path, anchor) = (parts[0], parts.Length == 2 ? parts[1] : null);
        var target = path.Length == 0 ? page.Path : Resolve(page.Path, path);
        return anchor is null
            ? Path.Exists(Repository.PathOf(target))
            : Pages.TryGetValue(target, out var other) && other.Anchors.Contains(anchor, StringComparer.Ordinal);
    }

    private static string Resolve(string from, string path) => Path.GetRelativePath(
        Repository.Root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(from))!, path))).Replace('\\', '/');
}
