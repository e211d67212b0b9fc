using QualityReports.Domain.Areas;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Storage.DeadlineExtensions;
using QualityReports.Storage.Rosters;

namespace QualityReports.Functions.Submissions;

/// <summary>Whether a locality may send a return at a time.</summary>
/// <param name="Member">The locality as its province's roster has it; null only where there is a refusal.</param>
/// <param name="Refusal">The reason that it may not; null where it may.</param>
public sealed record PlaceCheck(RosterEntry? Member, Finding? Refusal);

/// <summary>Checks a return without its file: whether the locality owes one, and whether the period is open to it.</summary>
public sealed class CheckPlace(IdentityChecker identities, RosterStore roster, ExtensionStore extensions)
{
    /// <summary>Checks an address: a row of the roster, and after the lock one of extensions.</summary>
    public async Task<PlaceCheck> RunAsync(SubmissionAddress address, DateTimeOffset at, CancellationToken cancellation)
    {
        var member = await roster.FindAsync(address.Locality, cancellation);
        var refusal = identities.CheckAddress(address, member, at);
        if (refusal?.Kind == FindingKinds.PeriodLocked)
            refusal = identities.CheckAddress(address, member, at, await extensions.FindAsync(address.Period, address.Locality, cancellation));
        return new PlaceCheck(member, refusal);
    }
}
