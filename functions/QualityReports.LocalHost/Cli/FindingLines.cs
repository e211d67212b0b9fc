using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.Workbooks.Checking;

namespace QualityReports.LocalHost.Cli;

/// <summary>Findings for people: a line with the cell and the kind, then the fault and the instruction in both languages.</summary>
internal static class FindingLines
{
    /// <summary>Writes as many findings as an answer lists, and the number of the others.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in FindingOrder.First(findings, FeedbackJson.MaxListed))
            Write(output, finding);
        if (findings.Count > FeedbackJson.MaxListed)
            output.WriteLine($"  … {findings.Count - FeedbackJson.MaxListed} more findings are not listed");
    }

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    /// <summary>A typed text must neither look like another finding nor control the terminal.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static void Write(TextWriter output, Finding finding)
    {
        var place = finding.Cell is { } cell ? $"{OneLine(cell.ToString())}  " : "";
        output.WriteLine($"  {place}{FeedbackJson.SeverityName(finding.Kind.Severity)}  {finding.Kind.Code}");
        foreach (var language in Enum.GetValues<Language>())
        {
            var message = MessageCatalog.Render(finding, language);
            output.WriteLine($"    {OneLine(message.Message)}");
            output.WriteLine($"      → {OneLine(message.Fix)}");
        }
    }
}
