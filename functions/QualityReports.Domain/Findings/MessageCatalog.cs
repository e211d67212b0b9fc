namespace QualityReports.Domain.Findings;

/// <summary>A finding in the words of one language.</summary>
/// <param name="Message">The sentence about the fault.</param>
/// <param name="Fix">The instruction for the clerk.</param>
public sealed record FindingMessage(string Message, string Fix);

/// <summary>The sentences of the findings: one file for each language, one entry for each kind.</summary>
public static class MessageCatalog
{
    private static readonly Dictionary<Language, Dictionary<string, FindingMessage>> Templates =
        Enum.GetValues<Language>().ToDictionary(language => language, Load);

    /// <summary>The codes that a language has a sentence for.</summary>
    public static IReadOnlyCollection<string> CodesOf(Language language) => Templates[language].Keys;

    /// <summary>A finding in one language; a rule of the form supplies its own sentences. Placeholders: <c>{label}</c>, <c>{found}</c>, <c>{expected}</c>,
    /// <c>{entry}</c>, <c>{previous}</c>, <c>{cell}</c>.</summary>
    public static FindingMessage Render(Finding finding, Language language)
    {
        var template = finding.Rule is { } rule
            ? new FindingMessage(rule.Message.In(language), rule.Fix.In(language))
            : Templates[language][finding.Kind.Code];
        return new FindingMessage(Fill(template.Message, finding, language), Fill(template.Fix, finding, language));
    }

    // One pass from left to right, so that placeholders in a clerk's text are not replaced.
    private static string Fill(string template, Finding finding, Language language) =>
        string.Concat(Split(template).Select(part => part switch
        {
            "{label}" => Name(finding, language),
            "{found}" => finding.Found,
            "{expected}" => finding.Expected?.In(language),
            "{entry}" => finding.Entry?.In(language),
            "{previous}" => finding.Previous,
            "{cell}" => finding.Cell is { } cell ? cell.ToString() : null,
            _ => part,
        }));

    // The workbook shows the codes of indicators, but not those of columns and lists.
    private static string? Name(Finding finding, Language language) =>
        finding.Label is not { } label ? finding.Subject
        : IndicatorCode.IsOne(finding.Subject) ? $"{finding.Subject} {label.In(language)}"
        : label.In(language);

    private static IEnumerable<string> Split(string template)
    {
        for (int start = 0, end; start < template.Length; start = end)
        {
            var open = template.IndexOf('{', start);
            end = open == start ? template.IndexOf('}', start) + 1 : open < 0 ? template.Length : open;
            yield return template[start..end];
        }
    }

    private static Dictionary<string, FindingMessage> Load(Language language)
    {
        var json = EmbeddedFile.ReadText(language == Language.Zh ? "messages/zh.json" : "messages/en.json");
        return JsonSerializer.Deserialize<Dictionary<string, FindingMessage>>(json, JsonSerializerOptions.Web)!;
    }
}
