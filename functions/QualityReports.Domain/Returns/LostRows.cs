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
    private readonly Dictionary<string, Search> _lists = new(StringComparer.Ordinal);

    /// <summary>Reads the rows of the new return.</summary>
    /// <param name="incoming">The new return.</param>
    public LostRowsSearch(CheckedReturn incoming)
    {
        foreach (var list in incoming.Form.Lists)
            _lists[list.Code] = Search.In(incoming, list);
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
        if (search.Present.Contains(search.Identity.HashOf(identity)))
            return;
        search.Lost++;
        if (search.Names.Count < LostRows.MaxNames)
            search.Names.Add(string.Join(' ', identity.Select((value, i) => search.Print(i, value))));
    }

    private sealed record Search(FormEdition Form, ListDefinition List, RowIdentity Identity, HashSet<UInt128> Present)
    {
        public int Before { get; set; }

        public int Lost { get; set; }

        public List<string> Names { get; } = [];

        public static Search In(CheckedReturn incoming, ListDefinition list)
        {
            var identity = new RowIdentity(list);
            return new Search(incoming.Form, list, identity, [.. incoming.IdentitiesOf(list).Select(row => identity.HashOf(row))]);
        }

        // A choice is stored as its code; clerks know its label.
        public string Print(int column, string value) =>
            List.Columns[List.IndexOf(List.Identity[column])].CodeList is { } name && Form.CodeListOf(name).Find(value) is { } item ? item.Label.Zh : value;
    }
}
