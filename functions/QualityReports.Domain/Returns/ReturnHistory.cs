namespace QualityReports.Domain.Returns;

/// <summary>The other returns at the time of an upload: all that a comparison may read.</summary>
/// <param name="Current">The answers of the province's localities for the period so far.</param>
/// <param name="Previous">Their answers for the previous period.</param>
/// <param name="Resubmission">The relation to the accepted return before; null without one, or where this one is refused.</param>
public sealed record ReturnHistory(IReadOnlyList<LocalityAnswers> Current, IReadOnlyList<LocalityAnswers> Previous, Resubmission? Resubmission);

/// <summary>A return that follows an accepted one.</summary>
/// <param name="Before">The accepted return.</param>
/// <param name="LostRows">The lists that lost rows; only where it supersedes the other.</param>
public sealed record Resubmission(AcceptedReturn Before, SubmissionState State, IReadOnlyList<LostRows> LostRows)
{
    /// <summary>The answers that it replaces without knowing them, by the upload that they came with.</summary>
    public IReadOnlyList<UndoneFigures> Undone { get; init; } = [];

    /// <summary>The superseded upload of identical bytes; null without one.</summary>
    public FigureSource? Repeats { get; init; }
}
