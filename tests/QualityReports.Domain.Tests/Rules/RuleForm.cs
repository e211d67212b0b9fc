using System.Text.Json.Nodes;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Rules;

/// <summary>The form of 2009 with other rules.</summary>
internal static class RuleForm
{
    private const string Words =
        """ "message": { "zh": "{label}：{found}，应为 {expected}（{cell}）", "en": "{label}: {found}, not {expected} ({cell})" },"""
        + """ "fix": { "zh": "请核对。", "en": "Check." } """;

    /// <summary>The form with one rule R90.</summary>
    /// <param name="parts">The rule's properties without id, message and fix; severity and missing only where they are other than error and
    /// skip-if-any.</param>
    public static FormEdition With(string parts) => FormReader.Read(Write(Rule(parts)), "forms/test.json");

    /// <summary>A rule as JSON.</summary>
    public static string Rule(string parts, string id = "R90")
    {
        var severity = parts.Contains("\"severity\"", StringComparison.Ordinal) ? "" : "\"severity\": \"error\", ";
        var missing = parts.Contains("\"missing\"", StringComparison.Ordinal) ? "" : "\"missing\": \"skip-if-any\", ";
        var words = parts.Contains("\"message\"", StringComparison.Ordinal) ? "" : Words;
        return $"{{ \"id\": \"{id}\", {severity}{missing}{parts}{(words.Length > 0 ? "," : "")}{words} }}";
    }

    /// <summary>The form file with these rules, one a line.</summary>
    public static string Write(params string[] rules) => Replace("rules", rules);

    /// <summary>The form file with these history rules, one a line.</summary>
    public static string WriteHistory(params string[] rules) => Replace("history", rules);

    private static string Replace(string section, string[] rules)
    {
        var form = JsonNode.Parse(Repository.ReadText("functions/QualityReports.Domain/Forms/Editions/2009.json"))!.AsObject();
        form.Remove(section);
        return form.ToJsonString()[..^1] + $",\n\"{section}\": [\n" + string.Join(",\n", rules) + "\n]}";
    }
}
