using QualityReports.Domain.Areas;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>The rolled-up returns of a locality's shorter periods.</summary>
/// <param name="Answers">The answers for the longer period.</param>
/// <param name="Answered">The number of shorter periods that answered each of them.</param>
/// <param name="Parts">The returns, in the order of their periods.</param>
public sealed record RolledUpReturn(
    LocalityCode Locality,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Answers,
    IReadOnlyDictionary<IndicatorCode, AnsweredParts> Answered,
    IReadOnlyList<PartFigures> Parts);

/// <summary>The number of shorter periods that answered an indicator; the others have no return, or a blank.</summary>
/// <param name="N">Those with a figure or another answer that counts.</param>
/// <param name="NotApplicable">Those with N/A.</param>
public readonly record struct AnsweredParts(int N, int NotApplicable);
