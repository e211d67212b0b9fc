namespace QualityReports.Workbooks.Reading;

/// <summary>Collects the texts of a sheet that say whose return it is.</summary>
internal sealed class SheetTitles(string sheet, int most = SheetTitles.Most)
{
    private const int Most = 12;
    private const int MostOfGuide = 40;
    private const int RowsOfGuide = 10;
    private const int Longest = 200;

    private readonly List<LocatedCell> _cells = [];

    /// <summary>The texts at the beginning of the sheet that explains the form, where the return's identity is.</summary>
    public static IReadOnlyList<LocatedCell> OfGuide(string sheet, IEnumerable<SheetRow> rows)
    {
        var titles = new SheetTitles(sheet, MostOfGuide);
        foreach (var row in rows.TakeWhile(row => row.Number <= RowsOfGuide))
            titles.Take(row);
        return titles._cells;
    }

    /// <summary>The texts above a row.</summary>
    /// <param name="marker">The row of the hidden marks.</param>
    public IEnumerable<LocatedCell> Above(int marker) => _cells.Where(cell => cell.Address.Row < marker);

    /// <summary>Takes the texts of a row that may be above the marks. More than a few are no titles.</summary>
    public void Take(SheetRow row)
    {
        for (var i = 0; i < row.Count && _cells.Count < most; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.Kind == CellKind.Text && cell.Content.Characters.Length <= Longest)
                _cells.Add(new LocatedCell(new CellAddress(sheet, cell.Column, row.Number), cell.Content));
        }
    }
}
