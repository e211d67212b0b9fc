using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.Functions.Recovery;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>Each table and container has a word on how long it is kept and how it is restored.</summary>
public sealed partial class StorageDocTests
{
    private const string Page = "docs/operations.md";

    // The operations of an accepted return, and one for each hundred list rows (docs/architecture.md).
    private const decimal OperationsOfAReturn = 9 + (120 / 100m);

    [GeneratedRegex(
        @"\| (?<uploads>[\d,]+) \| 120 \| \k<uploads> × (?<each>[\d.]+) = (?<product>[\d,]+) \|", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Rebuild { get; }

    [Theory]
    [InlineData("## What is kept, and how long")]
    [InlineData("## Backup and restore")]
    public void Section_EveryTableAndContainer_IsNamed(string heading)
    {
        var text = DocPage.Section(Page, heading);
        Assert.All(StorageNames.Tables.Concat(StorageNames.Containers), name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Backup_OperationsOfARebuild_AreUploadsTimesWhatEachTakes()
    {
        var rows = Rebuild.Matches(DocPage.Text(Page));

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            (OperationsOfAReturn, Math.Round(NumberIn(row, "uploads") * OperationsOfAReturn)), (NumberIn(row, "each"), NumberIn(row, "product"))));
    }

    [Fact]
    public void Retention_OfOldListRows_IsThatOfThePurge()
    {
        var kept = FormattableString.Invariant($"| {PurgeSuperseded.DaysKept} days |");
        Assert.Contains(kept, DocPage.Text(Page), StringComparison.Ordinal);
    }

    private static decimal NumberIn(Match row, string group) => decimal.Parse(row.Groups[group].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
