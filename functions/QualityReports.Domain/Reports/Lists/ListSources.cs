namespace QualityReports.Domain.Reports.Lists;

/// <summary>The uploads behind a report, which select the rows of the lists. In a year rolled up from quarters, inspections and cases are those of every
/// quarter; brands are those of the return that gave the stocks.</summary>
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
                _bySubmission[locality.SubmissionId] = new Source(locality.Code, locality.Sha256!, true, null);
            foreach (var part in locality.Parts ?? [])
                _bySubmission[part.SubmissionId] = new Source(locality.Code, part.Sha256, part.GivesStocks, part.Period);
        }
    }

    /// <summary>Whether a row belongs to the report.</summary>
    public bool Contain(ListRecord row) =>
        _bySubmission.TryGetValue(row.SubmissionId.Value, out var source)
        && source.Locality == row.Locality.ToString()
        && (source.GivesStocks || row.List != _brands);

    /// <summary>The SHA-256 of the file of a row in the report.</summary>
    public string Sha256Of(ListRecord row) => _bySubmission[row.SubmissionId.Value].Sha256;

    /// <summary>The shorter period of the return of a row in the report; null for a return of the report's own period.</summary>
    public string? PartOf(ListRecord row) => _bySubmission[row.SubmissionId.Value].Part;

    private sealed record Source(string Locality, string Sha256, bool GivesStocks, string? Part);
}
