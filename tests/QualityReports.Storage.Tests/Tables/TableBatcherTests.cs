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

    // Each is 96 KB of JSON, as every character is escaped: 34 of them are below the limit, 40 are above the service's own.
    [Fact]
    public void Cut_LargeEntities_StayBelowTheServicesBytes()
    {
        var batches = TableBatcher.Cut(Entities(100, new string('质', 16_000))).ToList();

        Assert.Equal([34, 34, 32], batches.Select(batch => batch.Count));
        Assert.All(batches, batch => Assert.True(batch.Sum(entity => 6 * ((string)entity["Text"]).Length) < ServiceLimit));
    }

    [Fact]
    public void Cut_AtTheLimitOfBytes_BeginsANewTransactionWithTheNextEntity()
    {
        var one = TableBatcher.PayloadOf(Entities(1, new string('a', 30_000)).Single());
        var fitting = TableBatcher.MaxBytes / one;

        Assert.Equal([fitting], TableBatcher.Cut(Entities(fitting, new string('a', 30_000))).Select(batch => batch.Count));
        Assert.Equal([fitting, 1], TableBatcher.Cut(Entities(fitting + 1, new string('a', 30_000))).Select(batch => batch.Count));
    }

    [Fact]
    public void Cut_LargestEntityThatIsPermitted_FitsIntoATransactionEvenWhenEveryCharacterIsEscaped()
    {
        var entity = EntityLimitsTests.EntityOfBytes(EntityLimits.EntityBytes, '质');

        Assert.Single(TableBatcher.Cut([entity]));
        Assert.InRange(TableBatcher.PayloadOf(entity), 3 * EntityLimits.EntityBytes * 9 / 10, TableBatcher.MaxBytes);
        Assert.Equal([1, 1], TableBatcher.Cut([entity, new TableEntity(entity) { RowKey = "2" }]).Select(batch => batch.Count));
    }

    [Fact]
    public void Cut_EntityBeyondALimit_IsAFaultOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => TableBatcher.Cut(Entities(2, new string('x', EntityLimits.StringCharacters + 1))).ToList());

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
