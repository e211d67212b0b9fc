using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.Functions.Recovery;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>Whatever is stored has a word on how long it is kept and how it comes back.</summary>
public sealed partial class StorageDocTests
{
    // What an accepted return costs, and an operation for each hundred list rows (docs/architecture.md).
    private const decimal OperationsOfAReturn = 9 + (120 / 100m);

    [GeneratedRegex(
        @"\| (?<uploads>[\d,]+) \| 120 \| \k<uploads> × (?<each>[\d.]+) = (?<product>[\d,]+) \|", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Rebuild { get; }

    [Theory]
    [InlineData("docs/operations.md")]
    [InlineData("docs/operations.md")]
    public void Document_EveryTableAndContainer_IsNamed(string document)
    {
        var text = Repository.ReadText(document);
        Assert.All(StorageNames.Tables.Concat(StorageNames.Containers), name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Backup_OperationsOfARebuild_AreUploadsTimesWhatEachTakes()
    {
        var rows = Rebuild.Matches(Repository.ReadText("docs/operations.md"));

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            (OperationsOfAReturn, Math.Round(NumberIn(row, "uploads") * OperationsOfAReturn)), (NumberIn(row, "each"), NumberIn(row, "product"))));
    }

    [Fact]
    public void Retention_OfOldListRows_IsThatOfThePurge()
    {
        var kept = FormattableString.Invariant($"| {PurgeSuperseded.DaysKept} days |");
        Assert.Contains(kept, Repository.ReadText("docs/operations.md"), StringComparison.Ordinal);
    }

    private static decimal NumberIn(Match row, string group) => decimal.Parse(row.Groups[group].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
