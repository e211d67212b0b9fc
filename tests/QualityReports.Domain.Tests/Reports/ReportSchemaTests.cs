using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;
using QualityReports.Domain.Tests.Reports.Lists;
using QualityReports.Domain.Tests.Reports.National;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

/// <summary>Holds docs/reference/report.schema.json against what is written, and docs/reports.md against the schema.</summary>
public sealed partial class ReportSchemaTests
{
    private static readonly string Text = Repository.ReadText("docs/reference/report.schema.json");

    // The library has the definitions of 2020-12 under their older name. Other keywords of the schema are unchanged since draft 7.
    private static readonly JsonSchema Schema =
        JsonSchema.FromJsonAsync(Text.Replace("$defs", "definitions", StringComparison.Ordinal)).GetAwaiter().GetResult();

    private static readonly string Province = System.Text.Encoding.UTF8.GetString(ReportJson.Write(Provincial()));
    private static readonly string Nation = System.Text.Encoding.UTF8.GetString(NationalJson.Write(National()));

    // A path into the report, and its new value. An absent value removes the property.
    public static TheoryData<bool, string, string?> Faults => new()
    {
        { false, "status", "\"open\"" },
        { false, "schema", "2" },
        { false, "period", "\"2009-Q5\"" },
        { false, "asOf", "\"2009-04-10\"" },
        { false, "asOf", null },
        { false, "version", "0" },
        { false, "note", "\"more\"" },
        { false, "campaign", "{ \"localitiesTakingPart\": 1, \"provincesEntirely\": 0, \"titlesHeld\": 0, \"localitiesReporting\": 0 }" },
        { false, "coverage/required", "-1" },
        { false, "coverage/required", "\"40\"" },
        { false, "coverage/completeness", "\"92.5 %\"" },
        { false, "indicators/0/n", null },
        { false, "indicators/0/code", "\"P1\"" },
        { false, "indicators/0/mean", "1" },
        { false, "indicators", "[]" },
        { false, "rates/0/value", "\"unknown\"" },
        { false, "rates/0/previousSums", "null" },
        { false, "estimates/0/share", "\"5 %\"" },
        { false, "rankings/0/ranked/0/rank", "0" },
        { false, "rankings/0/first", "\"best\"" },
        { false, "requirementMatrix/0/requirements/0/met", "\"yes\"" },
        { false, "titles/candidates", "[ 330102 ]" },
        { false, "localities/0/state", "\"unknown\"" },
        { false, "localities/0/sha256", "\"ABC\"" },
        { false, "localities/0/values/C1", "5" },
        { false, "localities/0/values/C01", "null" },
        { false, "localities/0/cells/C01", "\"D31\"" },
        { false, "missing/0/state", "\"late\"" },
        { false, "changes/0/indicator", "\"X99\"" },
        { true, "area", "\"330000\"" },
        { true, "localities", "[]" },
        { true, "provinces/0/takesPartEntirely", "1" },
        { true, "provinces/0/values/C01", "null" },
        { true, "campaign", null },
        { true, "campaign/titlesHeld", "115.5" },
        { true, "changes", "[ { \"locality\": \"330102\", \"indicator\": \"C01\", \"old\": 1, \"new\": 2, \"submissionId\": null } ]" },
    };

    [GeneratedRegex("`(?<name>[a-zA-Z0-9]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted { get; }

    public static TheoryData<string> Reports => [.. Samples.Keys];

    private static Dictionary<string, Func<byte[]>> Samples { get; } = new()
    {
        ["province"] = () => ReportJson.Write(Provincial()),
        ["first version"] = () => ReportJson.Write(SampleReports.Province().Build()),
        ["nobody"] = () => ReportJson.Write(SampleReports.Inputs([], [], []).Build()),
        ["nil"] = () => ReportJson.Write(SampleReports.Of(SampleReturns.Nil("330102", SampleReports.Period)).Build()),
        ["final"] = () => ReportJson.Write((SampleReports.Province() with { Standing = ReportStanding.Frozen(SampleReports.LocksAt).NextCorrection }).Build()),
        ["year"] = () => ReportJson.Write(SampleYears.Of(2009, 12).Build()),
        ["rows"] = () => ReportJson.Write(SampleRows.Inputs.Build()),
        ["nation"] = () => NationalJson.Write(National()),
        ["nation of nobody"] = () => NationalJson.Write(SampleNations.Build([])),
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Schema_OfAReport_FindsNothing(string sample) =>
        Assert.Empty(Schema.Validate(System.Text.Encoding.UTF8.GetString(Samples[sample]())).Select(error => error.ToString()));

    [Theory]
    [MemberData(nameof(Faults))]
    public void Schema_OfASpoiltReport_FindsTheFault(bool nation, string path, string? spoilt)
    {
        var report = JsonNode.Parse(nation ? Nation : Province)!;
        var steps = path.Split('/');
        var parent = steps.SkipLast(1)
            .Aggregate(report, (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (spoilt is null)
            Assert.True(parent.AsObject().Remove(steps[^1]));
        else
            parent[steps[^1]] = JsonNode.Parse(spoilt);

        Assert.NotEmpty(Schema.Validate(report.ToJsonString()));
    }

    // An unused definition, or a property without constraints, would accept any fault.
    [Fact]
    public void Schema_Objects_AllowNothingUnnamed()
    {
        var definitions = JsonNode.Parse(Text)!["$defs"]!.AsObject();

        Assert.All(definitions, definition => Assert.Contains($"\"#/$defs/{definition.Key}\"", Text, StringComparison.Ordinal));
        Assert.All(
            definitions.Where(definition => definition.Value!["type"] is JsonValue type && type.ToString() == "object"),
            definition => Assert.False(definition.Value!["additionalProperties"]!.GetValue<bool>(), definition.Key));
    }

    [Fact]
    public void Document_NamesEveryPropertyAndNoOther()
    {
        var named = Quoted.Matches(DocPage.Section("docs/reports.md", "## report.json")).Select(match => match.Groups["name"].Value).ToHashSet();
        var root = JsonNode.Parse(Text)!;
        var properties = PropertiesOf(root).ToHashSet();
        var values = ValuesOf(root).ToHashSet();

        Assert.Empty(properties.Except(named).Order(StringComparer.Ordinal));
        Assert.Empty(named.Except(properties).Except(values).Except(SampleReturns.Form.Indicators.Select(indicator => indicator.Code.Value)).Except(
            SampleReturns.Form.Rates.Select(rate => rate.Code)).Except(["zh", "en", "null"]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> PropertiesOf(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => pair is { Key: "properties", Value: JsonObject properties }
            ? properties.SelectMany(property => PropertiesOf(property.Value).Prepend(property.Key))
            : PropertiesOf(pair.Value)),
        JsonArray items => items.SelectMany(PropertiesOf),
        _ => [],
    };

    private static IEnumerable<string> ValuesOf(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair =>
            pair is { Key: "enum", Value: JsonArray values } ? values.Select(value => value!.ToString()) : ValuesOf(pair.Value)),
        JsonArray items => items.SelectMany(ValuesOf),
        _ => [],
    };

    private static ProvincialReport Provincial()
    {
        var inputs = SampleReports.Province();
        var before = inputs with { Current = inputs.Current with { Accepted = [.. inputs.Current.Accepted.Skip(1)] } };
        return SampleReports.Builder.Build(inputs, ReportJson.ReadPrevious(ReportJson.Write(before.Build()), inputs.Form));
    }

    private static NationalReport National()
    {
        var before = SampleNations.Build([SampleReports.Province("330000", 10).Build()]);
        return SampleNations.Build(
            [SampleReports.Province("330000", 12).Build(), SampleReports.Province("460000", 20).Build()],
            NationalJson.ReadPrevious(NationalJson.Write(before)));
    }
}
