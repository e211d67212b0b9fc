using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QualityReports.Storage.Tables;

/// <summary>A row as a line of JSON, with types as the service writes them ("Payload format for Table service operations"). Texts, booleans and 32-bit
/// numbers are written as such, other types as text with <c>{column}@odata.type</c> beside it. ETag and time stamp are left out.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    private static readonly string[] Stamped = ["Timestamp", "odata.etag"];

    // People read it: Chinese is not escaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="NotSupportedException">A column has a type that the product does not write.</exception>
    public static string Write(TableEntity entity)
    {
        var row = new JsonObject();
        foreach (var (name, value) in entity.Where(property => !Stamped.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            var (type, node) = Node(name, value);
            if (type is not null)
                row[name + TypeSuffix] = type;
            row[name] = node;
        }

        return row.ToJsonString(Options);
    }

    /// <exception cref="FormatException">The line is no such row; the message does not quote it.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            var row = JsonNode.Parse(line)!.AsObject();
            var columns = row.Where(property => !property.Key.EndsWith(TypeSuffix, StringComparison.Ordinal));
            return new TableEntity(columns.ToDictionary(column => column.Key, column => Value((string?)row[column.Key + TypeSuffix], column.Value!)));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new FormatException("A line is no row of a table.", e);
        }
    }

    private static (string? Type, JsonNode Value) Node(string name, object value) => value switch
    {
        string text => (null, text),
        bool flag => (null, flag),
        int number => (null, number),
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        DateTimeOffset time => ("Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"Column {name} is a {value.GetType().Name}."),
    };

    private static object Value(string? type, JsonNode node) => (type, node.GetValueKind()) switch
    {
        (null, JsonValueKind.String) => (string)node!,
        (null, JsonValueKind.True or JsonValueKind.False) => (bool)node,
        (null, JsonValueKind.Number) => (int)node,
        ("Edm.Int64", JsonValueKind.String) => long.Parse((string)node!, CultureInfo.InvariantCulture),
        ("Edm.DateTime", JsonValueKind.String) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new FormatException($"There is no column of type {type}."),
    };
}
