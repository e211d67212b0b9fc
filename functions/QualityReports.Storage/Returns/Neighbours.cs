namespace QualityReports.Storage.Returns;

/// <summary>The other returns of an incoming return's period.</summary>
/// <param name="Own">The locality's full row, for a conditional write; null without one.</param>
/// <param name="HasRefusal">Whether a refused upload of the locality is noted.</param>
/// <param name="Answers">The figures of the province's other localities; empty where nothing is compared.</param>
public sealed record Neighbours(StoredReturn? Own, bool HasRefusal, IReadOnlyList<LocalityAnswers> Answers);
