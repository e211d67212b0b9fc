using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Reading;

/// <summary>
/// The rows of a sheet below the hidden row that marks its columns, wherever clerks moved that row, and in whatever order the file has the rows.
/// </summary>
internal static class MarkedRows
{
    /// <summary>Looks for the marker row, and hands each row below it to <paramref name="take"/>.</summary>
    /// <param name="rows">The rows of the sheet; each is valid until the next one. They are read twice where the marker row does not come first.</param>
    /// <param name="isMarker">Reads a row that may be the marker row; true where it is.</param>
    /// <param name="take">Takes a row below it.</param>
    /// <returns>Whether there is a marker row.</returns>
    public static bool Read(IEnumerable<SheetRow> rows, Func<SheetRow, bool> isMarker, Action<SheetRow> take)
    {
        int? marker = null;
        var lowestEarly = 0;
        foreach (var row in rows)
        {
            if (marker is { } above)
                TakeBelow(above, row, take);
            else if (isMarker(row))
                marker = row.Number;
            else
                lowestEarly = Math.Max(lowestEarly, row.Number);
        }

        if (marker is { } found && lowestEarly > found)
            TakeEarly(rows, found, take);
        return marker is not null;
    }

    // Rows from below the marker stood before it in the file. They are read once more: kept on suspicion, a sheet without a marker would fill the memory.
    private static void TakeEarly(IEnumerable<SheetRow> rows, int marker, Action<SheetRow> take)
    {
        foreach (var row in rows.TakeWhile(row => row.Number != marker))
            TakeBelow(marker, row, take);
    }

    private static void TakeBelow(int marker, SheetRow row, Action<SheetRow> take)
    {
        if (row.Number > marker)
            take(row);
    }
}
