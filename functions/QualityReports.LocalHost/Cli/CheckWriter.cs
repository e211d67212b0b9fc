using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.Workbooks.Checking;

namespace QualityReports.LocalHost.Cli;

/// <summary>Writes the results of <c>qr check</c>: a line a file with a block a finding below, or a line of JSON a file. Other messages go to standard error,
/// so that a program can read the results.</summary>
internal sealed class CheckWriter(InvocationConfiguration console, bool json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Write(CheckResult result)
    {
        if (json)
            WriteJson(result.File, result.Judgement, FeedbackJson.OutcomeName(result.Judgement.Summary.Outcome), result.Milliseconds);
        else
            WriteLines(result);
    }

    public async Task WriteFailureAsync(FileInfo file, Exception fault)
    {
        var outcome = FeedbackJson.OutcomeName(Outcome.Failed);
        if (json)
            WriteJson(file.ToString(), new RefusedFile([]), outcome, 0);
        else
            await console.Output.WriteLineAsync($"{file}: {outcome}");
        await TellAsync($"qr: {file}: {FindingLines.OneLine(fault.Message)}");
    }

    /// <summary>Writes a message that is no result.</summary>
    public Task TellAsync(string message) => console.Error.WriteLineAsync(message);

    private void WriteLines(CheckResult result)
    {
        var summary = result.Judgement.Summary;
        var counts = summary.Outcome == Outcome.Rejected ? summary.Code!
            : $"{FindingLines.Count(summary.Errors, "error")}, {FindingLines.Count(summary.Warnings, "warning")}";
        console.Output.WriteLine($"{result.File}: {FeedbackJson.OutcomeName(summary.Outcome)}, {counts}");
        FindingLines.Write(console.Output, result.Judgement.Findings);
        if (UploadOf(result.Judgement) is { } upload)
            console.Output.WriteLine($"  made from submission {upload}; what it would undo of a later one is told when it is sent");
    }

    private static SubmissionId? UploadOf(Judgement judgement) => (judgement as JudgedReturn)?.Document.Identity.MadeFrom?.Upload;

    private void WriteJson(string file, Judgement judgement, string outcome, long milliseconds) => console.Output.WriteLine(JsonSerializer.Serialize(
        new
        {
            File = file,
            Outcome = outcome,
            judgement.Summary.Code,
            judgement.Summary.Errors,
            judgement.Summary.Warnings,
            Findings = FindingOrder.First(judgement.Findings, FeedbackJson.MaxListed).Select(finding => new
            {
                finding.Kind.Code,
                Severity = FeedbackJson.SeverityName(finding.Kind.Severity),
                Sheet = finding.Cell?.Sheet,
                Cell = finding.Cell?.Local,
                finding.Found,
                Message = $"{Sentence(finding, Language.Zh)} / {Sentence(finding, Language.En)}",
            }),
            Milliseconds = milliseconds,
        },
        Options));

    private static string Sentence(Finding finding, Language language)
    {
        var message = MessageCatalog.Render(finding, language);
        return $"{message.Message} {message.Fix}";
    }
}
