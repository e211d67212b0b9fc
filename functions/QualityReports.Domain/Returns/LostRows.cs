using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Returns;

/// <summary>The rows that a list had in the accepted return before, and lacks now.</summary>
/// <param name="List">The list's code.</param>
/// <param name="Lost">The number of lost rows.</param>
/// <param name="Before">The number of rows before.</param>
/// <param name="Names">The names of the first of them.</param>
public sealed record LostRows(string List, int Lost, int Before, IReadOnlyList<string> Names)
{
    /// <summary>The most rows with names.</summary>
    public const int MaxNames = 10;
}

/// <summary>Finds the rows that a return has lost. It keeps 128 bits of a hash for each row of the new return, less than three megabytes for the longest
/// list. Rows of the earlier return are read one by one and not kept.</summary>
public sealed class LostRowsSearch
{
    // No text of a return contains it: control characters are cleaned away.
    private const char Separator = '\u001F';
    private const int HashBytes = 16;

    private readonly Dictionary<string, Search> _lists = new(StringComparer.Ordinal);

    /// <summary>Reads the rows of the new return.</summary>
    /// <param name="incoming">The new return.</param>
    public LostRowsSearch(CheckedReturn incoming)
    {
        foreach (var list in incoming.Form.Lists)
            _lists[list.Code] = new Search(incoming.Form, list, [.. incoming.IdentitiesOf(list).Select(identity => HashOf(list, identity))]);
    }

    /// <summary>The lost rows, in the form's order of the lists.</summary>
    public IReadOnlyList<LostRows> Found =>
        [.. _lists.Values.Where(search => search.Lost > 0).Select(search => new LostRows(search.List.Code, search.Lost, search.Before, search.Names))];

    /// <summary>Compares a row of the earlier return.</summary>
    /// <param name="list">The list's code.</param>
    /// <param name="identity">Its values in the list's identity columns, in their order.</param>
    public void Add(string list, IReadOnlyList<string> identity)
    {
        var search = _lists[list];
        search.Before++;
        if (search.Present.Contains(HashOf(search.List, identity)))
            return;
        search.Lost++;
        if (search.Names.Count < LostRows.MaxNames)
            search.Names.Add(string.Join(' ', identity.Select((value, i) => search.Print(i, value))));
    }

    private static UInt128 HashOf(ListDefinition list, IReadOnlyList<string> identity)
    {
        var key = string.Join(Separator, identity.Select((value, i) => Normalize(list.Columns[list.IndexOf(list.Identity[i])].Type, value)));
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, HashBytes));
    }

    // One return may have an enterprise's 18 characters and the other the 9 within them.
    private static string Normalize(ColumnType type, string value) =>
        type == ColumnType.EnterpriseCode && EnterpriseCode.TryParse(value, out var code) ? code.Organization : value.ToUpperInvariant();

    private sealed record Search(FormEdition Form, ListDefinition List, HashSet<UInt128> Present)
    {
        public int Before { get; set; }

        public int Lost { get; set; }

        public List<string> Names { get; } = [];

        // A choice is stored as its code; clerks know its label.
        public string Print(int column, string value) =>
            List.Columns[List.IndexOf(List.Identity[column])].CodeList is { } name && Form.CodeListOf(name).Find(value) is { } item ? item.Label.Zh : value;
    }
}
