using QualityReports.Domain.Areas;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Extensions;
using QualityReports.Storage.Rosters;

namespace QualityReports.Functions.Submissions;

/// <summary>Where a return is sent.</summary>
/// <param name="Member">The locality as its province's roster has it; null where it does not take part.</param>
/// <param name="Refusal">Why nothing can be sent there at that time; null where it can.</param>
public sealed record PlaceCheck(RosterEntry? Member, Finding? Refusal);

/// <summary>Says what can be said of a return without its file: whether the locality owes one, and whether it is taken at that time.</summary>
/// <param name="identities">Judges the place.</param>
/// <param name="roster">Who takes part.</param>
/// <param name="extensions">Who may send a return after the lock.</param>
public sealed class CheckPlace(IdentityChecker identities, RosterStore roster, ExtensionStore extensions)
{
    /// <summary>Runs: a row of the roster, and after the lock one of extensions, which until then change nothing.</summary>
    public async Task<PlaceCheck> RunAsync(SubmissionAddress address, DateTimeOffset at, CancellationToken cancellation)
    {
        var member = await roster.FindAsync(address.Locality, cancellation);
        var refusal = identities.CheckAddress(address, member, at);
        if (refusal?.Kind == FindingKinds.PeriodLocked)
            refusal = identities.CheckAddress(address, member, at, await extensions.FindAsync(address.Period, address.Locality, cancellation));
        return new PlaceCheck(member, refusal);
    }
}
