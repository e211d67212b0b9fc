namespace QualityReports.Domain.Returns;

/// <summary>The answers of a locality for a period, for comparison with another return.</summary>
/// <param name="IsNil">Whether it is a nil return.</param>
/// <param name="Values">The answers that are not blank, or the requested ones among them.</param>
public sealed record LocalityAnswers(LocalityCode Locality, bool IsNil, IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values)
{
    /// <summary>All answers of an accepted return.</summary>
    public static LocalityAnswers Of(AcceptedReturn taken) => new(taken.Locality, taken.IsNil, taken.Values);
}
