using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>An answer behind a reported figure, and the cell that it stands in.</summary>
/// <param name="Locality">Whose.</param>
/// <param name="Period">The period of the return that it stands in: the report's, or a shorter one that was rolled up.</param>
/// <param name="Indicator">Which.</param>
/// <param name="Value">The answer.</param>
/// <param name="Amount">What it adds to the figure, with the weight of its term; null for N/A and for what does not add up.</param>
/// <param name="Cell">The cell: <c>表 Return!D31</c>.</param>
/// <param name="SubmissionId">The upload.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
public sealed record LineageLine(
    string Locality, string Period, IndicatorCode Indicator, IndicatorValue Value, decimal? Amount, string Cell, string SubmissionId, string Sha256)
{
    /// <summary>What lines sum to; null where none of them adds anything.</summary>
    public static decimal? Sum(IEnumerable<LineageLine> lines) =>
        lines.Where(line => line.Amount is not null).Aggregate((decimal?)null, (sum, line) => (sum ?? 0) + line.Amount);
}
