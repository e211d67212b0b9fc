using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace QualityReports.TestSupport;

/// <summary>The tables of docs/form.md on the reading of numbers, for the tests that compare the reader with them.</summary>
public static partial class NumberTables
{
    // | `1,234.5` | `VALUE_NOT_COUNT` | 1234.50 | 1234.50 |
    [GeneratedRegex(@"^\| (`(?<text>[^`]+)`|<code>(?<text>[^<]+)</code>)[^|]* \| (?<count>[^|]+) \| (?<money>[^|]+) \| (?<percent>[^|]+) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    /// <summary>The content of the cell, and its meaning as count, money and percent: a value as text, N/A, blank, or the code of a finding.</summary>
    /// <param name="heading">The heading of the first column.</param>
    public static TheoryData<string, string, string, string> Of(string heading)
    {
        var page = Repository.ReadText("docs/form.md").ReplaceLineEndings("\n");
        var start = page.IndexOf($"| {heading} |", StringComparison.Ordinal);
        var table = page[start..page.IndexOf("\n\n", start, StringComparison.Ordinal)];
        return [.. Row.Matches(table).Select(row => (Part(row, "text"), Part(row, "count"), Part(row, "money"), Part(row, "percent")))];
    }

    private static string Part(Match row, string name) => WebUtility.HtmlDecode(row.Groups[name].Value).Trim('`');
}
