using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace QualityReports.Functions.Http;

/// <summary>The JSON schemas of the types in bodies and answers, each described once and referenced by name.</summary>
internal sealed class OpenApiSchemas
{
    private const string Root = "#/components/schemas/";

    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true };

    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _types = [];

    public JsonObject Refer(Type type)
    {
        if (!_types.TryAdd(type.Name, type) && _types[type.Name] != type)
            throw new InvalidOperationException($"Two types of the API are named {type.Name}.");
        if (!_schemas.ContainsKey(type.Name))
            _schemas[type.Name] = Rebase(ApiJson.Options.GetJsonSchemaAsNode(type, Options), Root + type.Name);
        return new JsonObject { ["$ref"] = Root + type.Name };
    }

    public JsonObject ToJson() => new(_schemas.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    // A schema references its parts from its own root, which is not the document's root.
    private static JsonNode Rebase(JsonNode schema, string root)
    {
        foreach (var one in (schema as JsonObject)?.ToList() ?? [])
        {
            if (one is { Key: "$ref", Value: JsonValue reference })
                schema["$ref"] = root + reference.GetValue<string>()[1..];
            else if (one.Value is not null)
                Rebase(one.Value, root);
        }

        foreach (var item in (schema as JsonArray)?.OfType<JsonNode>() ?? [])
            Rebase(item, root);
        return schema;
    }
}
