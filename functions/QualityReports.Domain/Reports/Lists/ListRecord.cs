namespace QualityReports.Domain.Reports.Lists;

/// <summary>A row of a list of an accepted return, as stored.</summary>
/// <param name="List">The list's code.</param>
/// <param name="SubmissionId">The upload of the row.</param>
/// <param name="Values">An answer for each column of the form, in the form's order.</param>
public sealed record ListRecord(string List, LocalityCode Locality, SubmissionId SubmissionId, CellAddress Cell, IReadOnlyList<IndicatorValue> Values);
