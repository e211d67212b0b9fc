using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;

namespace QualityReports.LocalHost.Cli;

/// <summary>Writes the results of <c>qr check</c>: a line a file, and a line a finding below it; or a line of JSON a file.</summary>
internal sealed class CheckWriter(TextWriter output, bool json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Write(CheckResult result)
    {
        if (json)
            output.WriteLine(JsonSerializer.Serialize(ToJson(result), Options));
        else if (result.Judgement.Summary.Outcome == Outcome.Rejected)
            output.WriteLine($"{result.File}: rejected: {Sentence(result.Judgement.Findings.First(finding => finding.Kind.Rejects), Language.En)}");
        else
            WriteLines(result);
    }

    private void WriteLines(CheckResult result)
    {
        var summary = result.Judgement.Summary;
        output.WriteLine($"{result.File}: {FeedbackJson.OutcomeName(summary.Outcome)}, {summary.Errors} errors, {summary.Warnings} warnings");
        foreach (var finding in result.Judgement.Findings.Take(FeedbackJson.MaxListed))
        {
            output.WriteLine($"  {FeedbackJson.SeverityName(finding.Kind.Severity)} {finding.Kind.Code} {finding.Cell}");
            output.WriteLine($"    {Sentence(finding, Language.Zh)}");
            output.WriteLine($"    {Sentence(finding, Language.En)}");
        }
    }

    private static string Sentence(Finding finding, Language language)
    {
        var message = MessageCatalog.Render(finding, language);
        return $"{message.Message} {message.Fix}";
    }

    private static object ToJson(CheckResult result) => new
    {
        result.File,
        Outcome = FeedbackJson.OutcomeName(result.Judgement.Summary.Outcome),
        result.Judgement.Summary.Code,
        result.Judgement.Summary.Errors,
        result.Judgement.Summary.Warnings,
        Findings = result.Judgement.Findings.Take(FeedbackJson.MaxListed).Select(finding => new
        {
            finding.Kind.Code,
            Severity = FeedbackJson.SeverityName(finding.Kind.Severity),
            Sheet = finding.Cell?.Sheet,
            Cell = finding.Cell?.Local,
            finding.Found,
            Message = $"{Sentence(finding, Language.Zh)} / {Sentence(finding, Language.En)}",
        }),
        result.Milliseconds,
    };
}
