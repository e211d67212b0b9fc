using System.Text.Json;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Demo.Recount;

/// <summary>The totals of the uploads' list rows, counted independently.</summary>
[Collection(DemoRunCollection.Name)]
[Trait("Category", "Slow")]
public sealed class RecountListsTests(DemoFixture demo)
{
    private static readonly DateTime PeriodEnd = new(2009, 3, 31);

    private readonly IReadOnlyList<CountedReturn> _now = CountedReturn.Of(DemoUpload.Taken(demo), "2009-Q1");

    [Fact]
    public void Inspections_CountedAgain_AreTheReports()
    {
        var rows = Rows("抽查 Inspections").ToLookup(row => CodeOf("product-category", row["category"]));
        var reported = Figures("inspections");
        Assert.Equal(rows.Select(group => group.Key).Order(StringComparer.Ordinal), reported.Select(figure => Text(figure, "category")));
        foreach (var figure in reported)
        {
            var category = rows[Text(figure, "category")].ToList();
            var failed = category.Count(row => CodeOf("inspection-result", row["result"]) == "fail");
            Assert.Equal(category.Count, figure.GetProperty("batches").GetInt32());
            Assert.Equal(failed, figure.GetProperty("failed").GetInt32());
            Assert.Equal(CountedRate.Quotient(failed, category.Count), figure.GetProperty("failureRate").GetDecimal());
        }
    }

    [Fact]
    public void Cases_CountedAgain_AreTheReports()
    {
        var rows = Rows("案件 Cases").ToLookup(row => CodeOf("product-category", row["category"]));
        var reported = Figures("cases");
        Assert.Equal(rows.Select(group => group.Key).Order(StringComparer.Ordinal), reported.Select(figure => Text(figure, "category")));
        foreach (var figure in reported)
        {
            var category = rows[Text(figure, "category")].ToList();
            Assert.Equal(category.Count, figure.GetProperty("cases").GetInt32());
            foreach (var status in new[] { "open", "closed", "transferred" })
                Assert.Equal(category.Count(row => CodeOf("case-status", row["status"]) == status), figure.GetProperty(status).GetInt32());
            Assert.Equal(category.Sum(row => row["value"] is double value ? (decimal)value : 0), figure.GetProperty("value").GetDecimal());
            Assert.Equal(category.Count(row => row.GetValueOrDefault("den") is string den && den != "N/A"), figure.GetProperty("dens").GetInt32());
        }
    }

    [Fact]
    public void Brands_CountedAgain_AreTheReports()
    {
        var valid = Rows("名牌 Brands").Where(row => (DateTime)row["validFrom"] <= PeriodEnd && (DateTime)row["validTo"] >= PeriodEnd)
            .ToLookup(row => CodeOf("brand-kind", row["kind"]));
        foreach (var figure in Figures("brands"))
        {
            var kind = valid[Text(figure, "kind")].ToList();
            Assert.Equal(kind.Count, figure.GetProperty("valid").GetInt32());
            Assert.Equal(kind.Count(row => (DateTime)row["validTo"] <= PeriodEnd.AddYears(1)), figure.GetProperty("expiring").GetInt32());
        }

        Assert.Equal(valid.Sum(kind => kind.Count()), Lines("brands.csv"));
        Assert.Equal(3, Figures("brands").Count);
    }

    [Fact]
    public void FailedProducts_CountedAgain_AreTheRowsOfTheCsv()
    {
        var failed = Rows("抽查 Inspections").Count(row => CodeOf("inspection-result", row["result"]) == "fail");
        Assert.True(failed > 0, "no batch failed");
        Assert.Equal(failed, Lines("inspections-failed.csv"));
    }

    private static string Text(JsonElement item, string property) => item.GetProperty(property).GetString()!;

    // The label of an answer is "zh / en"; the form's file has its code.
    private static string CodeOf(string list, object label)
    {
        var items = Form.GetProperty("codeLists").EnumerateArray().Single(item => Text(item, "code") == list).GetProperty("items").EnumerateArray();
        return Text(items.Single(item => $"{Text(item.GetProperty("label"), "zh")} / {Text(item.GetProperty("label"), "en")}" == (string)label), "code");
    }

    private static JsonElement Form { get; } = JsonSerializer.Deserialize<JsonElement>(
        File.ReadAllBytes(Path.Combine(Repository.Root, "functions", "QualityReports.Domain", "Forms", "Editions", "2009.json")));

    private List<JsonElement> Figures(string list) => [.. demo.Report.GetProperty("lists").GetProperty(list).EnumerateArray()];

    private IEnumerable<Dictionary<string, object>> Rows(string sheet) => _now.SelectMany(item => item.Rows(sheet));

    private int Lines(string file) => File.ReadAllLines(Path.Combine(demo.Folder, file)).Count(line => line.Length > 0) - 1;
}
