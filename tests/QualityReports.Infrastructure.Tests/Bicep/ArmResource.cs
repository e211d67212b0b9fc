using System.Text.Json;
using System.Text.RegularExpressions;

namespace QualityReports.Infrastructure.Tests.Bicep;

/// <summary>A resource of a compiled template, with its template.</summary>
/// <param name="Type">For example <c>Microsoft.Storage/storageAccounts</c>.</param>
/// <param name="Body">The resource.</param>
/// <param name="Template">The template or nested template, whose variables expressions refer to.</param>
internal sealed partial record ArmResource(string Type, JsonElement Body, JsonElement Template)
{
    /// <summary>The resource's properties.</summary>
    public JsonElement Properties => Body.GetProperty("properties");

    /// <summary>The items of this resource's loop; itself alone without one.</summary>
    public IReadOnlyList<JsonElement> Items =>
        Body.TryGetProperty("copy", out var copy)
            ? [.. Variable(LoopVariable.Match(copy.GetProperty("count").GetString()!).Groups["name"].Value).EnumerateArray()]
            : [];

    [GeneratedRegex(@"^\[length\(variables\('(?<name>\w+)'\)\)\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LoopVariable { get; }

    [GeneratedRegex(@"variables\('(?<name>[\w$#]+)'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex VariableReference { get; }

    /// <summary>A variable of the template.</summary>
    public JsonElement Variable(string name) => Template.GetProperty("variables").GetProperty(name);

    /// <summary>The value of the variable in an expression, or the text itself.</summary>
    public string Resolve(string text) =>
        VariableReference.Match(text) is { Success: true } match && Variable(match.Groups["name"].Value) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!
            : text;

    /// <summary>Every resource of a compiled template and of the modules in it.</summary>
    public static IEnumerable<ArmResource> AllOf(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        var bodies = resources.ValueKind == JsonValueKind.Array
            ? resources.EnumerateArray().ToArray()
            : [.. resources.EnumerateObject().Select(one => one.Value)];
        return bodies.SelectMany(body => Expand(body, template));
    }

    private static IEnumerable<ArmResource> Expand(JsonElement body, JsonElement template)
    {
        if (body.TryGetProperty("existing", out var existing) && existing.GetBoolean())
            return [];
        var type = body.GetProperty("type").GetString()!;
        return type == "Microsoft.Resources/deployments"
            ? AllOf(body.GetProperty("properties").GetProperty("template"))
            : [new ArmResource(type, body, template)];
    }
}
