using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace QualityReports.Domain.Forms;

/// <summary>Reads a form file: well-formed, then valid by the schema, then consistent. Every fault has file, line and reason.</summary>
public static partial class FormReader
{
    // The part of a path that identifies a rule.
    [GeneratedRegex(@"^(rules|history)\[[0-9]+\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule { get; }

    private static readonly Lazy<JsonSchema> Schema =
        new(() => JsonSchema.FromJsonAsync(EmbeddedFile.ReadText(FormCatalog.SchemaFile)).GetAwaiter().GetResult());

    /// <summary>Reads and checks one edition.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="FormException">The file is no valid form.</exception>
    public static FormEdition Read(string json, string file)
    {
        var tree = Parse(json, file);
        ThrowIfAny(Schema.Value.Validate(json).SelectMany(Flatten).Select(error => $"{file}:{error.LineNumber}: {Describe(error, tree)}"));
        var form = ReadChecked(json, file);
        ThrowIfAny(FormConsistency.Faults(form).Select(fault => $"{file}:{LineOf(tree, fault.Path)}: {fault.Path}: {fault.Reason}"));
        return form;
    }

    /// <summary>Reads an edition that a test has checked with <see cref="Read"/>.</summary>
    /// <inheritdoc cref="Read"/>
    internal static FormEdition ReadChecked(string json, string file)
    {
        try
        {
            // The JSON standard has no comments and trailing commas, but the tree with the line numbers skips them.
            using var document = JsonDocument.Parse(json);
            return FormJson.Read(document.RootElement);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new FormException([$"{file}:{e.LineNumber + 1}: {e.Message}"]);
        }
    }

    private static JObject Parse(string json, string file)
    {
        try
        {
            return JObject.Parse(json, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
        }
        catch (JsonReaderException e)
        {
            throw new FormException([$"{file}:{Math.Max(e.LineNumber, 1)}: {e.Message}"]);
        }
    }

    // Below oneOf or $ref the child nodes have the reason; the parent node only says that there is one.
    private static IEnumerable<ValidationError> Flatten(ValidationError error) =>
        error is ChildSchemaValidationError parent && parent.Errors.Count > 0 ? parent.Errors.Values.SelectMany(children => children).SelectMany(Flatten)
            : [error];

    private static string Describe(ValidationError error, JObject tree)
    {
        var path = error.Path?.TrimStart('#', '/') ?? "";
        var rule = Rule.Match(path) is { Success: true, Value: var place } ? tree.SelectToken(place + ".id") : null;
        return rule is null ? $"{path}: {error.Kind}" : $"{path}: rule {rule}: {error.Kind}";
    }

    private static int LineOf(JObject tree, string path) => ((IJsonLineInfo?)tree.SelectToken(path) ?? tree).LineNumber;

    private static void ThrowIfAny(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        if (all.Count > 0)
            throw new FormException(all);
    }
}
