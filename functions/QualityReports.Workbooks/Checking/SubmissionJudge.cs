using QualityReports.Domain.Checking;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Checking;

/// <summary>Reads and checks one file, for ingest and for a check before sending.</summary>
public sealed class SubmissionJudge(FormCatalog forms)
{
    /// <summary>Reads and checks a file by itself. A bad file is a judgement, never an exception.</summary>
    /// <param name="workbook">The file; seekable.</param>
    /// <param name="locality">The locality expected in the file; null accepts any.</param>
    /// <param name="period">The period expected in the file; null accepts any.</param>
    /// <param name="cancellation">Checked during the reading.</param>
    public Judgement Judge(Stream workbook, LocalityCode? locality, ReportingPeriod? period, CancellationToken cancellation) =>
        Judge(workbook, locality, period, null, cancellation);

    /// <summary>Reads and checks a file by itself, before it is compared with other returns. A bad file is a judgement, never an exception.</summary>
    /// <param name="workbook">The file; seekable.</param>
    /// <param name="member">The locality expected in the file.</param>
    /// <param name="period">The period expected in the file.</param>
    /// <param name="cancellation">Checked during the reading.</param>
    public Judgement Judge(Stream workbook, RosterEntry member, ReportingPeriod period, CancellationToken cancellation) =>
        Judge(workbook, member.Locality, period, member, cancellation);

    private Judgement Judge(Stream workbook, LocalityCode? locality, ReportingPeriod? period, RosterEntry? member, CancellationToken cancellation)
    {
        var read = ReturnReader.Read(workbook, forms, cancellation);
        if (read.Document is not { } document)
            return new RefusedFile(read.Findings);
        if ((CheckEdition(period, document.Form) ?? IdentityChecker.CheckDocument(locality, period, document.Identity, member?.Name)) is { } mismatch)
            return RefusedFile.For(mismatch);
        var shown = new IdentityChecker(AreaCatalog.Default, forms).CheckOwn(locality, period, document.Identity)
            ?? ShownIdentity.Check(AreaCatalog.Default, document, member?.Name);
        if (shown?.Kind.Rejects == true)
            return RefusedFile.For(shown);
        var judged = ReturnChecker.Check(document, member?.Level);
        var others = shown is null ? read.Findings : [.. read.Findings, shown];
        var findings = others.Count == 0 ? judged.Findings : FindingOrder.Sort([.. others, .. judged.Findings]);
        return new JudgedReturn(judged, document, findings);
    }

    private Finding? CheckEdition(ReportingPeriod? period, FormEdition form)
    {
        if (period is null)
            return null;
        if (forms.For(period.Value) is not { } expected)
            return IdentityChecker.UnknownPeriod(period.ToString());
        return form == expected ? null : new Finding(FindingKinds.TemplateOld) { Found = form.Edition, Expected = Domain.Text.Same(expected.Edition) };
    }
}
