using System.Buffers;

namespace QualityReports.Storage.Tables;

/// <summary>The service's limits of an entity (Azure Table storage, "Understanding the Table service data model"). The emulator accepts larger ones, so tests
/// need this check. An entity beyond a limit is a fault of ours: clerks' data are limited long before (docs/reference/limits.md).</summary>
internal static class EntityLimits
{
    /// <summary>Bytes of an entity, 1 MiB, as the service counts them (<see cref="SizeOf"/>).</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>Properties of our own: 255 less PartitionKey, RowKey and Timestamp.</summary>
    public const int OwnProperties = 252;

    /// <summary>Characters of a string: 64 KiB of UTF-16.</summary>
    public const int StringCharacters = 32 * 1024;

    /// <summary>Characters of a key: 1 KiB of UTF-16.</summary>
    public const int KeyCharacters = 512;

    // "Characters disallowed in key fields": / \ # ? and both blocks of control characters.
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(
        [.. @"/\#?", .. Enumerable.Range(0x00, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c)]);

    /// <exception cref="ArgumentException">It is beyond a limit; the message has entity, property and limit.</exception>
    public static void Check(TableEntity entity)
    {
        CheckKey(entity, nameof(entity.PartitionKey), entity.PartitionKey);
        CheckKey(entity, nameof(entity.RowKey), entity.RowKey);
        var own = entity.Count(IsOwn);
        if (own > OwnProperties)
            throw Beyond(entity, $"it has {own} properties, at most {OwnProperties} are taken");
        foreach (var (name, value) in entity)
        {
            if (value is string { Length: > StringCharacters } text)
                throw Beyond(entity, $"property {name} has {text.Length} characters, at most {StringCharacters} are taken");
        }

        var bytes = SizeOf(entity);
        if (bytes > EntityBytes)
            throw Beyond(entity, $"it has {bytes} bytes, at most {EntityBytes} are taken");
    }

    /// <summary>The size of an entity in bytes as the service counts it. "Understanding Windows Azure Storage Billing", whose formula the data model refers
    /// to: 4 + 2 × Len(PartitionKey + RowKey) + for each property 8 + 2 × Len(name) + the value; a string is 4 + 2 × Len.</summary>
    public static int SizeOf(TableEntity entity) =>
        4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length))
        + entity.Where(IsOwn).Sum(property => 8 + (2 * property.Key.Length) + SizeOfValue(entity, property.Key, property.Value));

    // A property without a value is not stored.
    private static bool IsOwn(KeyValuePair<string, object> property) =>
        property.Value is not null
        && property.Key is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or "odata.etag");

    // The types of docs/reference/tables.md; the emulator corrupts some of the others.
    private static int SizeOfValue(TableEntity entity, string name, object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        long or DateTimeOffset => 8,
        int => 4,
        bool => 1,
        _ => throw Beyond(entity, $"property {name} is of type {value.GetType().Name}, which is none that is stored"),
    };

    private static void CheckKey(TableEntity entity, string name, string key)
    {
        if (key.Length > KeyCharacters)
            throw Beyond(entity, $"{name} has {key.Length} characters, at most {KeyCharacters} are taken");
        if (key.AsSpan().IndexOfAny(NotInKeys) is var at and >= 0)
            throw Beyond(entity, $"{name} contains U+{(int)key[at]:X4}, which no key may");
    }

    private static ArgumentException Beyond(TableEntity entity, FormattableString reason) =>
        new($"Entity '{entity.PartitionKey}' / '{entity.RowKey}' cannot be stored: {FormattableString.Invariant(reason)}.", nameof(entity));
}
