using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed partial class LimitsDocumentTests
{
    // | `Name` | 1,000 | reason | measured | what the clerk reads |
    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<value>[\d,]+) \| (?<reason>[^|]+) \|[^|]*\| (?<text>[^|]+) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    [Fact]
    public void Document_EveryLimit_IsThereWithItsValueAndNoOther()
    {
        var limits = typeof(ReadingLimits).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)));
        var rows = ReadingSupport.Form.Lists.Select(list => list.MaxRows).Distinct().Select(most => ("maxRows", (long)most));

        Assert.Equal(limits.Concat(rows).Order(), Rows().Select(row => (row.Groups["name"].Value, Value(row))).Order());
    }

    [Fact]
    public void Document_EveryTextThatStatesANumber_StatesTheLimit() => Assert.All(
        Rows().Where(row => row.Groups["text"].Value.Any(char.IsAsciiDigit)),
        row => Assert.Contains(row.Groups["value"].Value, row.Groups["text"].Value, StringComparison.Ordinal));

    [Fact]
    public void Document_WhatTheClerkReads_IsWhatIsSaid()
    {
        var document = Document();
        foreach (var text in (Domain.Text[])[ReadingTexts.InflatedBytes, ReadingTexts.Cells, ReadingTexts.TextCharacters, ReadingTexts.CellFormats,
            ReadingTexts.Rows, ReadingTexts.Columns])
            Assert.Contains($"| {text.En} |", document, StringComparison.Ordinal);
        foreach (var text in (Domain.Text[])[ReadingTexts.CellCharacters("…"), ReadingTexts.InflationRatio("…"), ReadingTexts.XmlStructure("…"),
            ReadingTexts.ListRows("…", ReadingSupport.Form.Lists[0].MaxRows)])
            Assert.Contains($"| {text.En} |", document, StringComparison.Ordinal);
        foreach (var text in (Domain.Text[])[ReadingTexts.FileBytes(1), ReadingTexts.Entries(1), ReadingTexts.Sheets(1)])
            Assert.Contains($"| {text.En.Replace(" 1 ", " … ", StringComparison.Ordinal)} |", document, StringComparison.Ordinal);
    }

    private static List<Match> Rows() => Row.Matches(Document()).ToList();

    private static long Value(Match row) => long.Parse(row.Groups["value"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Document() => DocPage.Section("docs/performance.md", "## Limits");
}
