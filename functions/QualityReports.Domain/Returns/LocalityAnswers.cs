using QualityReports.Domain.Areas;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Returns;

/// <summary>What a locality answered for a period, without the rest of its return: what another return is compared with.</summary>
/// <param name="Locality">Who reports.</param>
/// <param name="IsNil">Whether it declares that there is nothing to report.</param>
/// <param name="Values">The answers that are not blank, or those of them that somebody asked for.</param>
public sealed record LocalityAnswers(LocalityCode Locality, bool IsNil, IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values)
{
    /// <summary>All answers of a return that was taken.</summary>
    public static LocalityAnswers Of(AcceptedReturn taken) => new(taken.Locality, taken.IsNil, taken.Values);
}
