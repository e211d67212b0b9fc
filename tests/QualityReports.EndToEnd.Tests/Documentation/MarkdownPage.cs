using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>A page of the repository: its links, its anchors, and the code that it quotes.</summary>
/// <param name="Path">The path within the repository, with slashes.</param>
/// <param name="Text">The text.</param>
internal sealed partial record MarkdownPage(string Path, string Text)
{
    private static readonly string[] NotOurs = ["node_modules", "bin", "obj", "out", "TestResults"];

    /// <summary>Every page of ours.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(NotOurs).Any())
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownPage(path, Repository.ReadText(path))),
    ];

    /// <summary>The targets of its links and pictures, without those to other sites.</summary>
    public IEnumerable<string> LocalLinks => Link.Matches(Code.Replace(Text, ""))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>The anchors of its headings, made as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading.Matches(Fence.Replace(Text, ""))
        .Select(match => AnchorOf(match.Groups["title"].Value))
        .GroupBy(anchor => anchor, StringComparer.Ordinal)
        .SelectMany(same => same.Select((anchor, index) => index == 0 ? anchor : FormattableString.Invariant($"{anchor}-{index}")));

    /// <summary>The quoted code: each line of a block, and each span.</summary>
    public IEnumerable<string> CodeLines => Fence.Matches(Text).SelectMany(match => match.Groups["code"].Value.Split('\n'))
        .Concat(Span.Matches(Fence.Replace(Text, "")).Select(match => match.Groups["code"].Value));

    [GeneratedRegex(
        @"^```[a-z]*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Fence { get; }

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Heading { get; }

    private static string AnchorOf(string title) =>
        string.Concat(title.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
}
