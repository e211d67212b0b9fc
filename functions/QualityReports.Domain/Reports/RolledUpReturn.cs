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
