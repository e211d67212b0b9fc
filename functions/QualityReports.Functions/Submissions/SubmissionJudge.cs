using QualityReports.Domain.Areas;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Rules;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Returned;

namespace QualityReports.Functions.Submissions;

/// <summary>What was made of a file.</summary>
/// <param name="Return">The return; null where the file was refused.</param>
/// <param name="Findings">What a clerk should know.</param>
public sealed record Judgement(CheckedReturn? Return, IReadOnlyList<Finding> Findings)
{
    /// <summary>The return as it was read; null where the file was refused, also where it is somebody else's.</summary>
    public ReturnDocument? Document { get; init; }

    /// <summary>
    /// Whether there is something to show a clerk at its cell; a refused file has no cells, and a return of which there is nothing to say but that it came
    /// before needs no second copy.
    /// </summary>
    public bool HasReturnedWorkbook =>
        Document is not null && Findings.Any(finding => finding.Kind != FindingKinds.ReturnUnchanged) && ReturnedWorkbookWriter.CanWrite(Document);

    /// <summary>Whether the return may be taken.</summary>
    public bool IsTaken => Return is not null && Summary.Outcome is Outcome.Accepted or Outcome.Warnings;

    /// <summary>What the findings come to.</summary>
    public FindingSummary Summary { get; } = FindingSummary.Of(Findings);

    /// <summary>A file that was refused for one reason.</summary>
    public static Judgement Refused(Finding reason) => new(null, [reason]);
}

/// <summary>Reads and judges one file: what intake does with an upload, and what a check before sending does.</summary>
/// <param name="forms">The forms.</param>
public sealed class SubmissionJudge(FormCatalog forms)
{
    /// <summary>Reads and judges a file before it is sent: nothing is known but itself. A bad file is a judgement, never an exception.</summary>
    /// <param name="workbook">The file; seekable.</param>
    /// <param name="locality">Whose return it should be; null to take the file's own word.</param>
    /// <param name="period">Which period it should be for; null to take the file's own word.</param>
    /// <param name="cancellation">Cancels.</param>
    public Judgement Judge(Stream workbook, LocalityCode? locality, ReportingPeriod? period, CancellationToken cancellation) =>
        Judge(workbook, locality, period, null, cancellation);

    /// <summary>Reads and judges an upload by itself, before it is compared with others.</summary>
    /// <param name="workbook">The file; seekable.</param>
    /// <param name="member">Whose return it should be.</param>
    /// <param name="period">Which period it should be for.</param>
    /// <param name="cancellation">Cancels.</param>
    public Judgement Judge(Stream workbook, RosterEntry member, ReportingPeriod period, CancellationToken cancellation) =>
        Judge(workbook, member.Locality, period, member.Level, cancellation);

    /// <summary>Adds to a judgement what only a comparison with other returns can tell.</summary>
    /// <param name="judged">The return by itself.</param>
    /// <param name="locality">Whose it is.</param>
    /// <param name="history">The other returns.</param>
    public static Judgement Compare(Judgement judged, LocalityCode locality, ReturnHistory history)
    {
        var withLastPeriod = HistoryChecker.Check(ComparedReturn.Of(judged.Return!, locality), history.Current, history.Previous);
        var withOneBefore = history.Resubmission is { } resubmission ? ResubmissionChecker.Check(judged.Return!, resubmission) : [];
        return new Judgement(judged.Return, FindingOrder.Sort(judged.Findings.Concat(withLastPeriod).Concat(withOneBefore))) { Document = judged.Document };
    }

    private Judgement Judge(Stream workbook, LocalityCode? locality, ReportingPeriod? period, LocalityLevel? level, CancellationToken cancellation)
    {
        var read = ReturnReader.Read(workbook, forms, cancellation);
        if (read.Document is not { } document)
            return new Judgement(null, read.Findings);
        var misplaced = CheckEdition(period, document.Form) ?? IdentityChecker.CheckDocument(locality, period, document.Identity);
        if (misplaced is not null)
            return Judgement.Refused(misplaced);
        var judged = ReturnChecker.Check(document, level);
        // What reading notes is about the file, and comes before everything that checking finds.
        return new Judgement(judged, [.. FindingOrder.Sort(read.Findings), .. judged.Findings]) { Document = document };
    }

    private Finding? CheckEdition(ReportingPeriod? period, FormEdition form)
    {
        if (period is null)
            return null;
        if (forms.For(period.Value) is not { } expected)
            return new Finding(FindingKinds.PeriodUnknown) { Found = period.ToString() };
        return form == expected ? null : new Finding(FindingKinds.TemplateOld) { Found = form.Edition, Expected = Domain.Text.Same(expected.Edition) };
    }
}
