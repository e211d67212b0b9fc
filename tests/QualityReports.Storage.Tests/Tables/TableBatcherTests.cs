using System.Globalization;
using Azure.Data.Tables;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Tests.Tables;

public sealed class TableBatcherTests
{
    // Azure Table storage, "Performing entity group transactions": 4 MiB.
    private const int ServiceLimit = 4 * 1024 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1, 1)]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(101, 100, 1)]
    [InlineData(250, 100, 100, 50)]
    public void Cut_SmallEntities_GoAHundredToATransaction(int count, params int[] sizes) =>
        Assert.Equal(sizes, TableBatcher.Cut(Entities(count)).Select(batch => batch.Count));

    [Fact]
    public void Cut_Entities_KeepTheirOrder() =>
        Assert.Equal(Entities(250).Select(entity => entity.RowKey), TableBatcher.Cut(Entities(250)).SelectMany(batch => batch).Select(entity => entity.RowKey));

    // 40 entities of 15,000 characters outside ASCII are 3.4 MiB as they are written.
    [Fact]
    public void Cut_LargeEntities_StayBelowTheServicesBytes()
    {
        var batches = TableBatcher.Cut(Entities(100, new string('质', 15_000))).ToList();

        Assert.True(batches.Count > 1);
        Assert.All(batches, batch => Assert.True(batch.Sum(entity => 6 * ((string)entity["Text"]).Length) < ServiceLimit));
        Assert.Equal(100, batches.Sum(batch => batch.Count));
    }

    [Fact]
    public void Cut_AtTheLimitOfBytes_BeginsANewTransactionWithTheNextEntity()
    {
        const int Overhead = 1_500; // envelope, keys, names and annotations, generously
        const int Half = TableBatcher.MaxBytes / 2;

        Assert.Equal([2, 1], TableBatcher.Cut(Entities(3, new string('a', (Half - Overhead) / 6))).Select(batch => batch.Count));
        Assert.Equal([1, 1, 1], TableBatcher.Cut(Entities(3, new string('a', Half / 6))).Select(batch => batch.Count));
    }

    [Fact]
    public void Cut_EntityBeyondTheLimit_GoesAlone() =>
        Assert.Equal([1, 1], TableBatcher.Cut(Entities(2, new string('质', TableBatcher.MaxBytes / 6))).Select(batch => batch.Count));

    [Fact]
    public void Cut_SameEntityAgain_GoesIntoALaterTransaction()
    {
        var entities = Entities(3).Concat(Entities(2));

        Assert.Equal(["0 1 2", "0 1"], TableBatcher.Cut(entities).Select(batch => string.Join(' ', batch.Select(entity => entity.RowKey))));
    }

    [Fact]
    public void Cut_TwoPartitions_IsAFaultOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => TableBatcher.Cut([new TableEntity("a", "1"), new TableEntity("b", "1")]).ToList());

    private static IEnumerable<TableEntity> Entities(int count, string text = "x") =>
        Enumerable.Range(0, count).Select(i => new TableEntity("2009-Q1|330000", i.ToString(CultureInfo.InvariantCulture)) { ["Text"] = text });
}
