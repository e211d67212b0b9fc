using QualityReports.Functions.Recovery;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>Whatever is stored has a word on how long it is kept and how it comes back.</summary>
public sealed class StorageDocTests
{
    [Theory]
    [InlineData("docs/retention.md")]
    [InlineData("docs/backup.md")]
    public void Document_EveryTableAndContainer_IsNamed(string document)
    {
        var text = Repository.ReadText(document);
        Assert.All(StorageNames.Tables.Concat(StorageNames.Containers), name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Retention_OfOldListRows_IsThatOfThePurge()
    {
        var kept = FormattableString.Invariant($"| {PurgeSuperseded.DaysKept} days |");
        Assert.Contains(kept, Repository.ReadText("docs/retention.md"), StringComparison.Ordinal);
    }
}
