using System.Globalization;
using Azure.Data.Tables;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Tests.Tables;

public sealed class EntityLimitsTests
{
    // Understanding the Table service data model: 1 MiB, 255 properties of which three are the system's, 64 KiB a string, 1 KiB a key.
    private const int ServiceEntityBytes = 1_048_576;
    private const int ServiceOwnProperties = 255 - 3;
    private const int ServiceStringCharacters = 65_536 / 2;
    private const int ServiceKeyCharacters = 1_024 / 2;

    public static TheoryData<string, int> Sizes => new()
    {
        { "nothing", 0 },
        { "text", 8 + (2 * 4) + 4 + (2 * 3) },
        { "long", 8 + (2 * 4) + 8 },
        { "time", 8 + (2 * 4) + 8 },
        { "int", 8 + (2 * 3) + 4 },
        { "bool", 8 + (2 * 4) + 1 },
        { "null", 0 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SizeOf_OneProperty_IsTheServicesArithmetic(string type, int size)
    {
        object? value = type switch { "text" => "abc", "long" => 1L, "time" => Samples.Received, "int" => 1, "bool" => true, _ => null };
        var entity = type == "nothing" ? new TableEntity("part", "row") : new TableEntity("part", "row") { [type] = value };

        Assert.Equal(4 + (2 * (4 + 3)) + size, EntityLimits.SizeOf(entity));
    }

    [Fact]
    public void SizeOf_EntityThatWasRead_DoesNotCountTheSystemsProperties()
    {
        var read = new TableEntity("p", "r") { ["A"] = 1, ["Timestamp"] = Samples.Received, ["odata.etag"] = "W/1" };

        Assert.Equal(EntityLimits.SizeOf(new TableEntity("p", "r") { ["A"] = 1 }), EntityLimits.SizeOf(read));
    }

    [Fact]
    public void Check_EntityAtTheLimitOfBytes_PassesAndOneByteMoreDoesNot()
    {
        EntityLimits.Check(EntityOfBytes(ServiceEntityBytes, 'x'));
        var beyond = EntityOfBytes(ServiceEntityBytes, 'x');
        beyond["B"] = true; // the smallest that can be added

        AssertRefused(beyond, "1048576");
    }

    [Fact]
    public void Check_PropertiesAtTheLimit_PassAndOneMoreDoesNot()
    {
        var entity = new TableEntity("p", "r") { ["Empty"] = null };
        for (var i = 0; i < ServiceOwnProperties; i++)
            entity["P" + i.ToString(CultureInfo.InvariantCulture)] = i;
        EntityLimits.Check(entity);
        entity["Last"] = 1;

        AssertRefused(entity, "253", "252");
    }

    [Fact]
    public void Check_StringAtTheLimit_PassesAndOneCharacterMoreDoesNot()
    {
        EntityLimits.Check(new TableEntity("p", "r") { ["Text"] = new string('质', ServiceStringCharacters) });

        AssertRefused(new TableEntity("p", "r") { ["Text"] = new string('质', ServiceStringCharacters + 1) }, "Text", "32769", "32768");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_KeyAtTheLimit_PassesAndOneCharacterMoreDoesNot(bool isPartition)
    {
        EntityLimits.Check(Keyed(isPartition, new string('k', ServiceKeyCharacters)));

        AssertRefused(Keyed(isPartition, new string('k', ServiceKeyCharacters + 1)), isPartition ? "PartitionKey" : "RowKey", "513", "512");
    }

    [Theory]
    [InlineData("a/b", "U+002F")]
    [InlineData(@"a\b", "U+005C")]
    [InlineData("#", "U+0023")]
    [InlineData("?", "U+003F")]
    [InlineData("\0", "U+0000")]
    [InlineData("\t", "U+0009")]
    [InlineData("\u001F", "U+001F")]
    [InlineData("\u007F", "U+007F")]
    [InlineData("\u009F", "U+009F")]
    public void Check_CharacterThatNoKeyMayContain_IsRefusedInBothKeys(string key, string named)
    {
        AssertRefused(Keyed(true, key), "PartitionKey", named);
        AssertRefused(Keyed(false, key), "RowKey", named);
    }

    [Theory]
    [InlineData("2009-Q1|330000|330381-TX01")]
    [InlineData("")]
    [InlineData(" ~\u00A0浙江")]
    public void Check_OtherKeys_Pass(string key) => EntityLimits.Check(Keyed(false, key));

    [Fact]
    public void Check_TypeThatIsNotStored_IsRefused()
    {
        AssertRefused(new TableEntity("p", "r") { ["Money"] = 1.5m }, "Money", "Decimal");
        AssertRefused(new TableEntity("p", "r") { ["Share"] = 1.5 }, "Share", "Double");
    }

    // One wide row holds every answer of the form: it must be far below the limits.
    [Fact]
    public void Check_ReturnInWhichEverythingIsAnswered_HasRoomToSpare()
    {
        var entity = ReturnEntity.Write("2009-Q1|330000", Samples.FullReturn(), Samples.Received);
        EntityLimits.Check(entity);

        Assert.InRange(entity.Count, 1, ServiceOwnProperties / 2);
        Assert.InRange(EntityLimits.SizeOf(entity), 1, ServiceEntityBytes / 4);
    }

    /// <summary>An entity of an exact number of bytes, most of it text.</summary>
    internal static TableEntity EntityOfBytes(int bytes, char letter)
    {
        var entity = new TableEntity("p", "1");
        for (var i = 10; EntityLimits.SizeOf(entity) + TextOverhead < bytes; i++)
        {
            var characters = Math.Min(EntityLimits.StringCharacters, (bytes - EntityLimits.SizeOf(entity) - TextOverhead) / 2);
            entity["T" + i.ToString(CultureInfo.InvariantCulture)] = new string(letter, characters);
        }

        Assert.Equal(bytes, EntityLimits.SizeOf(entity));
        return entity;
    }

    // Header, a name of three characters, and the length of the text.
    private const int TextOverhead = 8 + (2 * 3) + 4;

    private static TableEntity Keyed(bool isPartition, string key) => isPartition ? new TableEntity(key, "r") : new TableEntity("p", key);

    private static void AssertRefused(TableEntity entity, params string[] named)
    {
        var fault = Assert.Throws<ArgumentException>(() => EntityLimits.Check(entity));

        Assert.Contains($"'{entity.PartitionKey}' / '{entity.RowKey}'", fault.Message, StringComparison.Ordinal);
        Assert.All(named, name => Assert.Contains(name, fault.Message, StringComparison.Ordinal));
    }
}
