namespace QualityReports.Domain.Reports.Lists;

/// <summary>A figure counted over the rows of a list.</summary>
public enum ListFigure
{
    /// <summary>Batches inspected.</summary>
    Batches,

    /// <summary>Batches that failed.</summary>
    FailedBatches,

    /// <summary>Cases, and the value of their goods.</summary>
    Cases,

    /// <summary>Cases with a den.</summary>
    Dens,

    /// <summary>Brands valid at the period's end.</summary>
    ValidBrands,

    /// <summary>Of those, brands that expire within a year.</summary>
    ExpiringBrands,
}

/// <summary>A row behind a figure of the lists.</summary>
/// <param name="Cell">The row's first cell.</param>
/// <param name="Values">An answer for each column of the form, in the form's order.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
public sealed record LineageRow(string Locality, string Cell, IReadOnlyList<IndicatorValue> Values, string SubmissionId, string Sha256);
