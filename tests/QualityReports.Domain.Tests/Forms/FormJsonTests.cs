using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Forms;

/// <summary>A property that the reader ignores would be lost silently: every kind of property must change the form.</summary>
public sealed class FormJsonTests
{
    private static readonly string Json = Repository.ReadText("functions/QualityReports.Domain/Forms/Editions/2009.json");

    public static TheoryData<string> Properties => [.. Leaves(JsonNode.Parse(Json)!).Select(KindOf).Where(kind => kind != "$.$schema").Distinct()];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Read_PropertyThatWasChanged_ChangesTheFormOrIsRefused(string kind)
    {
        var tree = JsonNode.Parse(Json)!;
        Change(Leaves(tree).First(leaf => KindOf(leaf) == kind));

        Assert.NotEqual(Print(Json), Print(tree.ToJsonString()));
    }

    // Regardless of position: $.rules[3].left[0].indicator is a $.rules[].left[].indicator.
    private static string KindOf(JsonValue leaf) => Regex.Replace(leaf.GetPath(), @"\[[0-9]+\]", "[]", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject parent => parent.SelectMany(property => Leaves(property.Value!)),
        JsonArray parent => parent.SelectMany(item => Leaves(item!)),
        _ => [node.AsValue()],
    };

    private static void Change(JsonValue leaf) => leaf.ReplaceWith(leaf.GetValueKind() switch
    {
        JsonValueKind.String => JsonValue.Create(leaf.GetValue<string>() + "x"),
        JsonValueKind.Number => JsonValue.Create(leaf.GetValue<decimal>() + 1),
        _ => JsonValue.Create(!leaf.GetValue<bool>()),
    });

    private static string Print(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var form = FormJson.Read(document.RootElement);
            return JsonSerializer.Serialize(form) + string.Concat(form.History);
        }
        catch (Exception e) when (e is ArgumentException or JsonException)
        {
            return e.Message; // No member of the enumeration.
        }
    }
}
