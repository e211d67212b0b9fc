namespace QualityReports.Workbooks.Checking;

/// <summary>A finding in an answer.</summary>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Sheet">The sheet; null for a finding without a cell.</param>
/// <param name="Cell">The cell within the sheet.</param>
/// <param name="Subject">The indicator, column or list.</param>
/// <param name="Message">The sentence about the fault.</param>
/// <param name="Fix">The instruction for the clerk.</param>
public sealed record FindingJson(
    string Code, string Severity, string? Sheet, string? Cell, string? Subject, string? Found, Text? Expected, Text Message, Text Fix)
{
    /// <summary>Writes it in both languages.</summary>
    public static FindingJson Of(Finding finding)
    {
        var zh = MessageCatalog.Render(finding, Language.Zh);
        var en = MessageCatalog.Render(finding, Language.En);
        return new FindingJson(
            finding.Kind.Code,
            FeedbackJson.SeverityName(finding.Kind.Severity),
            finding.Cell?.Sheet,
            finding.Cell?.Local,
            finding.Subject,
            finding.Found,
            finding.Expected,
            new Text(zh.Message, en.Message),
            new Text(zh.Fix, en.Fix));
    }
}
