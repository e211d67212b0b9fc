using QualityReports.Domain.Areas;

namespace QualityReports.Domain.Returns;

/// <summary>Somebody has looked at a warning and says why it may stand.</summary>
/// <param name="Locality">Whose return it is.</param>
/// <param name="Warning">What it warns of.</param>
/// <param name="Found">The value that was looked at.</param>
/// <param name="Reason">Why it may stand.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
/// <param name="SubmissionId">The upload with which the warning came.</param>
public sealed record Acknowledgement(
    LocalityCode Locality, WarningKey Warning, string Found, string Reason, string By, DateTimeOffset At, SubmissionId SubmissionId)
{
    /// <summary>The most characters of a reason.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>Whether it still holds for warnings of its key: as long as they find what was looked at.</summary>
    public bool Holds(IEnumerable<StoredWarning> warnings) => string.Equals(Found, StoredWarning.FoundBy(warnings), StringComparison.Ordinal);
}
