using System.Text.RegularExpressions;

namespace QualityReports.LocalHost.Hosting;

/// <summary>
/// A blob trigger's path: container and pattern. Like the real host's, tokens are greedy and case-sensitive, and a name off the pattern binds none of them.
/// </summary>
internal sealed class BlobPath
{
    private readonly Regex _pattern;

    /// <summary>Reads <c>container/pattern</c>; the pattern may be missing.</summary>
    public BlobPath(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        Container = slash < 0 ? path : path[..slash];
        var pattern = Regex.Replace(Regex.Escape(slash < 0 ? "" : path[(slash + 1)..]), @"\\\{(?<token>\w+)}", "(?<${token}>.*)", RegexOptions.None, Timeout);
        _pattern = new Regex(slash < 0 ? "" : $"^{pattern}$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, Timeout);
    }

    public string Container { get; }

    public IEnumerable<string> Tokens => _pattern.GetGroupNames().Skip(1);

    private static TimeSpan Timeout => TimeSpan.FromSeconds(1);

    /// <summary>The value of each token in a blob's name; empty when the name does not match the pattern.</summary>
    public Dictionary<string, string?> Match(string name)
    {
        var match = _pattern.Match(name);
        return match.Success ? Tokens.ToDictionary(token => token, string? (token) => match.Groups[token].Value) : [];
    }
}
