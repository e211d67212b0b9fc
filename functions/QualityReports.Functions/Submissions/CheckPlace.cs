using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Storage.DeadlineExtensions;

namespace QualityReports.Functions.Submissions;

/// <summary>Checks a return without its file: whether the locality owes one, and whether the period is open to it.</summary>
public sealed class CheckPlace(IdentityChecker identities, RosterStore roster, ExtensionStore extensions)
{
    /// <summary>Checks an address: a row of the roster, and after the lock one of extensions.</summary>
    /// <returns>The roster's entry, null only beside a refusal; and the reason that the locality may not send.</returns>
    public async Task<(RosterEntry? Member, Finding? Refusal)> RunAsync(SubmissionAddress address, DateTimeOffset at, CancellationToken cancellation)
    {
        var member = await roster.FindAsync(address.Locality, cancellation);
        var refusal = identities.CheckAddress(address, member, at);
        if (refusal?.Kind == FindingKinds.PeriodLocked)
            refusal = identities.CheckAddress(address, member, at, await extensions.FindAsync(address.Period, address.Locality, cancellation));
        return (member, refusal);
    }
}
