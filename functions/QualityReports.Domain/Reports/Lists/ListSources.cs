using QualityReports.Domain.Forms;

namespace QualityReports.Domain.Reports.Lists;

/// <summary>
/// The uploads behind a report, which decide which rows of the lists belong to it. Where a year was rolled up from quarters, inspections and cases are
/// those of every quarter, and brands those of the return that its stocks were taken from.
/// </summary>
internal sealed class ListSources
{
    private readonly Dictionary<string, Source> _bySubmission = [];
    private readonly string _brands;

    public ListSources(FormEdition form, IReadOnlyList<LocalityFigures> localities)
    {
        _brands = form.ListOf(ListRole.Brands).Code;
        foreach (var locality in localities)
        {
            if (locality.SubmissionId is not null)
                _bySubmission[locality.SubmissionId] = new Source(locality.Code, locality.Sha256!, true);
            foreach (var part in locality.Parts ?? [])
                _bySubmission[part.SubmissionId] = new Source(locality.Code, part.Sha256, part.GivesStocks);
        }
    }

    /// <summary>Whether a row belongs to the report.</summary>
    public bool Contain(ListRecord row) =>
        _bySubmission.TryGetValue(row.SubmissionId.Value, out var source)
        && source.Locality == row.Locality.ToString()
        && (source.GivesStocks || row.List != _brands);

    /// <summary>The file's hash of a row that belongs to the report.</summary>
    public string Sha256Of(ListRecord row) => _bySubmission[row.SubmissionId.Value].Sha256;

    private sealed record Source(string Locality, string Sha256, bool GivesStocks);
}
