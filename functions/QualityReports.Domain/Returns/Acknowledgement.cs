namespace QualityReports.Domain.Returns;

/// <summary>A person's statement that a warning is correct, with the reason.</summary>
/// <param name="Found">The value that was acknowledged.</param>
/// <param name="SubmissionId">The upload of the warning.</param>
public sealed record Acknowledgement(
    LocalityCode Locality, WarningKey Warning, string Found, string Reason, string By, DateTimeOffset At, SubmissionId SubmissionId)
{
    /// <summary>The most characters of a reason.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>Whether it still applies to the warnings of its key: they have the acknowledged value.</summary>
    public bool Holds(IEnumerable<StoredWarning> warnings) => string.Equals(Found, StoredWarning.FoundBy(warnings), StringComparison.Ordinal);
}
