using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QualityReports.Storage.Rosters;

/// <summary>A province's roster as one row of table <c>Roster</c>. A row holds 1 MiB, a text column 64 KiB, both in
/// UTF-16 (Azure Table storage, "Understanding the Table service data model"). So up to sixteen columns of up to 32,000
/// characters hold the members: 1,024,000 bytes. Each column is a JSON array.</summary>
internal static class RosterEntity
{
    public const string RowKey = "current";

    private const int MaxColumns = 16;
    private const int MaxColumnLength = 32_000;
    private const string DateFormat = "yyyy-MM-dd";

    // Names stay readable in a table browser, and use one character each.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Fits(IReadOnlyList<RosterEntry> entries) => Columns(entries).Count() <= MaxColumns;

    public static TableEntity Write(AreaCode province, IReadOnlyList<RosterEntry> entries)
    {
        var entity = new TableEntity(province.Value, RowKey) { ["Count"] = entries.Count };
        foreach (var (i, column) in Columns(entries).Index())
            entity[NameOf(i)] = column;
        return entity;
    }

    public static IReadOnlyList<RosterEntry> Read(TableEntity entity) =>
    [
        .. Enumerable.Range(0, MaxColumns)
            .Select(i => entity.GetString(NameOf(i)))
            .TakeWhile(column => column is not null)
            .SelectMany(column => JsonSerializer.Deserialize<string?[][]>(column!)!)
            .Select(ReadMember),
    ];

    private static IEnumerable<string> Columns(IReadOnlyList<RosterEntry> entries)
    {
        var column = new StringBuilder();
        foreach (var member in entries.OrderBy(entry => entry.Locality).Select(WriteMember))
        {
            if (column.Length + member.Length + 2 > MaxColumnLength)
            {
                yield return column.Append(']').ToString();
                column.Clear();
            }

            column.Append(column.Length == 0 ? '[' : ',').Append(member);
        }

        if (column.Length > 0)
            yield return column.Append(']').ToString();
    }

    private static string WriteMember(RosterEntry entry) => JsonSerializer.Serialize(
        new[] { entry.Locality.ToString(), entry.Name, entry.Level.ToString(), Day(entry.From), entry.Until is { } until ? Day(until) : null, entry.Contact },
        Options);

    private static RosterEntry ReadMember(string?[] fields) => new(
        LocalityCode.Parse(fields[0]!),
        fields[1]!,
        Enum.Parse<LocalityLevel>(fields[2]!),
        Day(fields[3]!),
        fields[4] is { } until ? Day(until) : null,
        fields[5]);

    private static string NameOf(int column) => string.Create(CultureInfo.InvariantCulture, $"Members{column:D2}");

    private static string Day(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);
}
