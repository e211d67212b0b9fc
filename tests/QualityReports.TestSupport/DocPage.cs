namespace QualityReports.TestSupport;

/// <summary>A page of the documentation, for the tests that hold it to the code or write parts of it.</summary>
public static class DocPage
{
    private static readonly Lock Writing = new();

    /// <summary>Whether golden files and generated parts of pages are written anew: <c>QR_REGENERATE=1</c>.</summary>
    public static bool IsRegenerating => Environment.GetEnvironmentVariable("QR_REGENERATE") == "1";

    /// <summary>The text of a page, with line feeds.</summary>
    /// <param name="path">Within the repository.</param>
    public static string Text(string path) => Repository.ReadText(path).ReplaceLineEndings("\n");

    /// <summary>The lines below a heading, up to the next heading of its level or above.</summary>
    /// <param name="path">Within the repository.</param>
    /// <param name="heading">The whole line: <c>## The files</c>.</param>
    public static string Section(string path, string heading)
    {
        var lines = Text(path).Split('\n');
        if (!lines.Contains(heading))
            throw new InvalidDataException($"{path} has no line {heading}.");
        return string.Join('\n', lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => LevelOf(line) == 0 || LevelOf(line) > LevelOf(heading)));
    }

    /// <summary>The part of a page between its two marks. Where parts are written anew, it is what the code says.</summary>
    /// <param name="path">Within the repository.</param>
    /// <param name="name">The part's name in the marks.</param>
    /// <param name="said">The text from the code, as Markdown.</param>
    public static string Part(string path, string name, string said)
    {
        lock (Writing)
        {
            var page = Text(path);
            var begin = $"<!-- generated: {name} -->\n\n";
            var start = StartOf(page, begin, path) + begin.Length;
            var stop = StartOf(page, $"\n\n<!-- end: {name} -->", path);
            if (!IsRegenerating)
                return page[start..stop];
            File.WriteAllText(Repository.PathOf(path), page[..start] + said + page[stop..]);
            return said;
        }
    }

    /// <summary>A table in Markdown.</summary>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The cells of each row.</param>
    public static string Table(string[] columns, IEnumerable<string[]> rows) =>
        string.Join('\n', [Line(columns), string.Concat(columns.Select(_ => "|---")) + "|", .. rows.Select(Line)]);

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private static int StartOf(string page, string mark, string path) => page.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var start
        ? start
        : throw new InvalidDataException($"{path} has no {mark.Trim()}.");

    private static int LevelOf(string line)
    {
        var marks = line.TakeWhile(character => character == '#').Count();
        return marks < line.Length && line[marks] == ' ' ? marks : 0;
    }
}
