using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityReports.Workbooks.Returned;

namespace QualityReports.Workbooks.Checking;

/// <summary>The parts of an answer that are read later.</summary>
public sealed record Feedback(int Errors, int Warnings, int Notes, IReadOnlyList<StoredWarning> Listed);

/// <summary>Writes and reads <c>findings.json</c>, the answer to a clerk.</summary>
public static class FeedbackJson
{
    /// <summary>The most findings in the list; the counts are always exact.</summary>
    public const int MaxListed = ReturnedWorkbookWriter.MaxListed;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The file's bytes; the same for the same judgement.</summary>
    /// <param name="id">The upload; null for a file that was checked and not sent.</param>
    /// <param name="judgement">The result of reading and checking the file.</param>
    public static byte[] Write(SubmissionId? id, Judgement judgement)
    {
        var summary = judgement.Summary;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                SubmissionId = id?.Value,
                Outcome = OutcomeName(summary.Outcome),
                summary.Code,
                summary.Errors,
                summary.Warnings,
                summary.Notes,
                Counts = judgement.Findings.CountBy(finding => finding.Kind.Code).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
                Findings = FindingOrder.First(judgement.Findings, MaxListed).Select(FindingJson.Of),
            },
            Options);
    }

    /// <summary>Reads an answer.</summary>
    public static Feedback Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var warning = SeverityName(FindingSeverity.Warning);
        var warnings = root.GetProperty("findings").EnumerateArray().Where(finding => TextOf(finding, "severity") == warning).Select(ToWarning);
        return new Feedback(NumberOf(root, "errors"), NumberOf(root, "warnings"), NumberOf(root, "notes"), [.. warnings]);
    }

    /// <summary>The word for an outcome: accepted, warnings, invalid, rejected or failed.</summary>
    public static string OutcomeName(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "accepted",
        Outcome.Warnings => "warnings",
        Outcome.Invalid => "invalid",
        Outcome.Rejected => "rejected",
        _ => "failed",
    };

    /// <summary>The word for a severity: error, warning or note.</summary>
    public static string SeverityName(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    private static StoredWarning ToWarning(JsonElement finding) => new(
        TextOf(finding, "code")!,
        TextOf(finding, "sheet") is { } sheet ? $"{sheet}!{TextOf(finding, "cell")}" : null,
        TextOf(finding, "subject"),
        TextOf(finding, "found"));

    private static string? TextOf(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static int NumberOf(JsonElement element, string property) => element.GetProperty(property).GetInt32();
}
