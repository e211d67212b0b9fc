using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Functions.Submissions;

/// <summary>What was made of a file.</summary>
/// <param name="Return">The return; null where the file was refused.</param>
/// <param name="Findings">What a clerk should know.</param>
public sealed record Judgement(CheckedReturn? Return, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the findings come to.</summary>
    public FindingSummary Summary { get; } = FindingSummary.Of(Findings);

    /// <summary>A file that was refused for one reason.</summary>
    public static Judgement Refused(Finding reason) => new(null, [reason]);
}

/// <summary>Reads and judges one file: what intake does with an upload, and what a check before sending does.</summary>
/// <param name="forms">The forms.</param>
public sealed class SubmissionJudge(FormCatalog forms)
{
    /// <summary>Reads and judges. A bad file is a judgement, never an exception.</summary>
    /// <param name="workbook">The file; seekable.</param>
    /// <param name="address">Where it was sent; null to take the file's own word.</param>
    /// <param name="cancellation">Cancels.</param>
    public Judgement Judge(Stream workbook, SubmissionAddress? address, CancellationToken cancellation)
    {
        var read = ReturnReader.Read(workbook, forms, cancellation);
        if (read.Document is not { } document)
            return new Judgement(null, read.Findings);
        if (address is not null && Misplaced(address, document) is { } misplaced)
            return Judgement.Refused(misplaced);
        var judged = ReturnChecker.Check(document);
        return new Judgement(judged, FindingOrder.Sort(read.Findings.Concat(judged.Findings)));
    }

    private Finding? Misplaced(SubmissionAddress address, ReturnDocument document)
    {
        var edition = forms.For(address.Period)!.Edition;
        return document.Form.Edition == edition
            ? IdentityChecker.CheckDocument(address, document.Identity)
            : new Finding(FindingKinds.TemplateOld) { Found = document.Form.Edition, Expected = Domain.Text.Same(edition) };
    }
}
