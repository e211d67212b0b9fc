namespace QualityReports.Domain.Reports;

/// <summary>An answer behind a reported figure, with its cell.</summary>
/// <param name="Period">The period of its return: the report's, or a shorter one that was rolled up.</param>
/// <param name="Amount">Its part of the figure, times the weight of its term; null for N/A and for an indicator that does not add up.</param>
/// <param name="Cell">The cell: <c>表 Return!D31</c>.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
public sealed record LineageLine(
    string Locality, string Period, IndicatorCode Indicator, IndicatorValue Value, decimal? Amount, string Cell, string SubmissionId, string Sha256)
{
    /// <summary>The sum of lines; null where none of them adds anything.</summary>
    public static decimal? Sum(IEnumerable<LineageLine> lines) =>
        lines.Where(line => line.Amount is not null).Aggregate((decimal?)null, (sum, line) => (sum ?? 0) + line.Amount);
}
