using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using QualityReports.Storage.Resilience;
using QualityReports.Storage.Tables;
using QualityReports.TestSupport;

namespace QualityReports.Storage.Tests.Resilience;

/// <summary>Compares docs/resilience.md with the constants, in both directions.</summary>
public sealed partial class ResilienceDocumentTests
{
    // | `Name` | 1,000 | reason |
    [GeneratedRegex(
        @"^\| `(?<name>\w+)` \| (?<value>[\d,]+) \| [^|]+ \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    [Theory]
    [InlineData("Pipeline `storage`", typeof(StorageLimits))]
    [InlineData("Pipeline `commit`", typeof(CommitPipeline))]
    [InlineData("Limits of table storage", typeof(EntityLimits), typeof(TableBatcher))]
    public void Document_EveryLimit_IsThereWithItsValueAndNoOther(string section, params Type[] constants)
    {
        var limits = constants.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (field.Name, (int)field.GetRawConstantValue()!));
        var rows = Row.Matches(SectionOf(section))
            .Select(row => (row.Groups["name"].Value, int.Parse(row.Groups["value"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));

        Assert.Equal(limits.Order(), rows.Order());
    }

    [Fact]
    public void Document_RoundsOfACommit_AreThoseOfThePipeline() =>
        Assert.Contains($"| {1 + CommitPipeline.MaxRepeats} rounds |", SectionOf("Three layers that repeat"), StringComparison.Ordinal);

    private static string SectionOf(string title) =>
        Repository.ReadText("docs/resilience.md").ReplaceLineEndings("\n").Split("\n## ")
            .Single(section => section.StartsWith(title + '\n', StringComparison.Ordinal));
}
