using System.Security.Cryptography;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Rosters;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.Functions.Rosters;

/// <param name="Changes">The changes, possibly none; null where the file was refused.</param>
public sealed record RosterImportResult(RosterChanges? Changes, IReadOnlyList<Finding> Findings);

/// <summary>Replaces a province's roster by a file, entirely or not at all. One conditional write applies it, so an interrupted import can be
/// repeated.</summary>
public sealed class ImportRoster(RosterChecker checker, RosterStore roster, AuditStore audit, TimeProvider clock)
{
    /// <param name="content">The file: csv or xlsx.</param>
    public async Task<RosterImportResult> RunAsync(AreaCode province, byte[] content, string name, ChangeRequest request, CancellationToken cancellation)
    {
        var (sheet, unreadable) = RosterFileReader.Read(content, name, cancellation);
        if (sheet is null)
            return Refuse(unreadable!);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        while (true)
        {
            var before = await roster.ReadVersionAsync(province, cancellation);
            var check = checker.Check(sheet, province, before.Entries, ChinaTime.Today(clock));
            if (check.Findings.Count > 0)
                return new RosterImportResult(null, check.Findings);
            if (!RosterStore.Fits(check.Entries))
                return Refuse(new Finding(RosterFindingKinds.RosterTooLarge) { Expected = RosterTexts.Texts });
            var changes = RosterChanges.Between(before.Entries, check.Entries);
            if (changes.IsEmpty)
                return new RosterImportResult(changes, []);
            await audit.AppendAsync(RosterAudit.Entry(province, sha256, before.Entries.Count, check.Entries.Count, changes, request), cancellation);
            if (await roster.ReplaceAsync(province, check.Entries, before, cancellation))
                return new RosterImportResult(changes, []);
        }
    }

    private static RosterImportResult Refuse(Finding finding) => new(null, [finding]);
}
