namespace QualityReports.Domain.Returns;

/// <summary>What was there already when a return arrived: all that a comparison with other returns may read.</summary>
/// <param name="Current">What the province's localities have answered for the period so far.</param>
/// <param name="Previous">What they answered for the period before.</param>
/// <param name="Resubmission">What the return is to the one that was taken before; null where there is none, or it is not taken itself.</param>
public sealed record ReturnHistory(IReadOnlyList<LocalityAnswers> Current, IReadOnlyList<LocalityAnswers> Previous, Resubmission? Resubmission);

/// <summary>A return that comes after one that was taken.</summary>
/// <param name="Before">The one that was taken.</param>
/// <param name="State">What becomes of the new one.</param>
/// <param name="LostRows">The lists that lost rows; only where it takes the place of the other.</param>
public sealed record Resubmission(AcceptedReturn Before, SubmissionState State, IReadOnlyList<LostRows> LostRows);
