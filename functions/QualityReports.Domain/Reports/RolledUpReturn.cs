using QualityReports.Domain.Areas;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>What a locality's returns of shorter periods come to.</summary>
/// <param name="Locality">Whose.</param>
/// <param name="Answers">The answers for the longer period.</param>
/// <param name="Answered">How many shorter periods answered each of them.</param>
/// <param name="Parts">The returns, in the order of their periods.</param>
public sealed record RolledUpReturn(
    LocalityCode Locality,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Answers,
    IReadOnlyDictionary<IndicatorCode, AnsweredParts> Answered,
    IReadOnlyList<PartFigures> Parts);

/// <summary>How many shorter periods answered an indicator. The others have no return, or left it blank.</summary>
/// <param name="N">With a figure or another answer that counts.</param>
/// <param name="NotApplicable">With N/A.</param>
public readonly record struct AnsweredParts(int N, int NotApplicable);
