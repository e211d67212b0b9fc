using System.Text.Json.Nodes;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Forms;

/// <summary>An edition 2010 for tests: a copy of 2009 with a question less, a question more, and another label.</summary>
internal static class NextEdition
{
    /// <summary>The question that edition 2010 does not have.</summary>
    public const string Gone = "F08";

    /// <summary>The question that only edition 2010 has.</summary>
    public const string New = "F09";

    /// <summary>The question with another label.</summary>
    public const string Reworded = "B06";

    /// <summary>Both editions.</summary>
    public static FormCatalog Catalog { get; } = new([
        Read("2009.json", form => form["lastPeriod"] = "2009-Q4"),
        Read("2010.json", form =>
        {
            form["edition"] = "2010";
            form["firstPeriod"] = "2010-Q1";
            var indicators = form["indicators"]!.AsArray();
            Find(indicators, Reworded)["label"]!["en"] = "Producers and sellers inspected";
            var last = Find(indicators, Gone);
            last["code"] = New;
            last["label"] = new JsonObject { ["zh"] = "首席质量官", ["en"] = "Chief quality officers" };
            last["nature"] = "stock";
            last.AsObject().Remove("note");
        }),
    ]);

    private static JsonNode Find(JsonArray indicators, string code) => indicators.Single(one => (string?)one!["code"] == code)!;

    private static FormEdition Read(string file, Action<JsonNode> change)
    {
        var form = JsonNode.Parse(Repository.ReadText("functions/QualityReports.Domain/Forms/Editions/2009.json"))!;
        change(form);
        return FormReader.Read(form.ToJsonString(), file);
    }
}
