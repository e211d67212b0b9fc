using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QualityReports.Functions.Http;

/// <summary>The description of the API in OpenAPI 3.1, from the functions' routes and rules and the types of bodies and answers. The JSON schemas are .NET's
/// own, which 3.1 accepts unchanged.</summary>
public sealed partial class OpenApiDocument
{
    private readonly OpenApiSchemas _schemas = new();
    private readonly ApiFunctions _functions;
    private readonly Lazy<byte[]> _bytes;

    public OpenApiDocument(ApiFunctions functions) =>
        (_functions, _bytes) = (functions, new(() => Encoding.UTF8.GetBytes(Create().ToJsonString(ApiJson.Options))));

    [GeneratedRegex(@"\{\*?(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RouteParameter { get; }

    /// <summary>The document in UTF-8, made at the first request.</summary>
    public byte[] Bytes => _bytes.Value;

    private JsonObject Create()
    {
        var paths = Paths();
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "QualityReports", ["version"] = typeof(OpenApiDocument).Assembly.GetName().Version!.ToString(3) },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = _schemas.ToJson(),
                ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" } },
            },
        };
    }

    private JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var function in _functions.All.Values.OrderBy(one => one.Trigger.Route).ThenBy(one => one.Name))
        {
            var path = $"/{function.Trigger.Route!.Replace("{*", "{", StringComparison.Ordinal)}";
            var operations = paths[path] as JsonObject ?? [];
            foreach (var verb in function.Trigger.Methods!)
                operations[verb] = Operation(function);
            paths[path] = operations;
        }

        return paths;
    }

    private JsonObject Operation(ApiFunction function)
    {
        var (described, rule) = (function.Described, function.Rule);
        var operation = new JsonObject
        {
            ["operationId"] = function.Name,
            ["summary"] = described.Summary,
            ["parameters"] = Parameters(function.Trigger.Route!, described.Query),
            ["responses"] = Responses(described, rule),
        };
        if ((described.Body is not null || described.BodyType is not null) && Content(described.Body, described.BodyType) is { } body)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = body };
        if (rule is not null)
        {
            operation["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() });
            operation["description"] = rule.Roles.Count == 0 ? "Everyone who is signed in." : $"Roles: {string.Join(", ", rule.Roles).ToLowerInvariant()}.";
        }

        return operation;
    }

    private static JsonArray Parameters(string route, string[] query) =>
    [
        .. RouteParameter.Matches(route).Select(JsonNode (match) => Parameter(match.Groups["name"].Value, "path")),
        .. query.Select(JsonNode (name) => Parameter(name, "query")),
    ];

    private static JsonObject Parameter(string name, string place) => new JsonObject
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private JsonObject Responses(DescribeAttribute described, AllowAttribute? rule)
    {
        var good = new JsonObject { ["description"] = "Done." };
        if (Content(described.Answer, described.AnswerType) is { } content)
            good["content"] = content;
        var responses = new JsonObject { [described.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = good };
        if (rule is not null)
            responses["default"] = new JsonObject { ["description"] = "Not done.", ["content"] = Content(typeof(ProblemJson), ApiProblem.ContentType) };
        return responses;
    }

    private JsonObject? Content(Type? json, string? mediaType) =>
        json is null && mediaType is null ? null
        : new JsonObject
        {
            [mediaType ?? "application/json"] = new JsonObject { ["schema"] = json is null ? [] : _schemas.Refer(json) },
        };
}
