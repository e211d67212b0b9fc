using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using QualityReports.Domain.Rosters;

namespace QualityReports.Functions.Rosters;

/// <summary>The audit entry of a roster: all counts, and as many of the entries as a column holds.</summary>
internal static class RosterAudit
{
    // Reserved for the counts and the file's hash.
    private const int HeadLength = 500;

    // People read it: Chinese is not escaped.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static AuditEntry Entry(AreaCode province, string sha256, int membersBefore, int membersAfter, RosterChanges changes, ChangeRequest request)
    {
        var old = Cut([.. changes.Changed.Select(change => change.Old), .. changes.Removed]);
        var added = Cut([.. changes.Changed.Select(change => change.New), .. changes.Added]);
        return new AuditEntry(province, null, AuditAction.RosterImported, province.Value, request)
        {
            Old = JsonSerializer.Serialize(new { members = membersBefore, entries = old.Entries, leftOff = old.LeftOff }, Options),
            New = JsonSerializer.Serialize(
                new
                {
                    sha256,
                    members = membersAfter,
                    added = changes.Added.Count,
                    changed = changes.Changed.Count,
                    closed = changes.Closed,
                    removed = changes.Removed.Count,
                    entries = added.Entries,
                    leftOff = added.LeftOff,
                },
                Options),
        };
    }

    private static (List<object> Entries, int LeftOff) Cut(IReadOnlyList<RosterEntry> entries)
    {
        var kept = new List<object>();
        var left = AuditEntry.MaxStateLength - HeadLength;
        foreach (var entry in entries)
        {
            var one = new { code = entry.Locality.ToString(), entry.Name, level = entry.Level.ToString(), entry.From, entry.Until, entry.Contact };
            left -= JsonSerializer.Serialize(one, Options).Length + 1;
            if (left < 0)
                break;
            kept.Add(one);
        }

        return (kept, entries.Count - kept.Count);
    }
}
