using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Reading;

/// <summary>
/// The rows of a sheet below the hidden row that marks its columns, wherever clerks moved that row, and in whatever order the file has the rows.
/// </summary>
internal static class MarkedRows
{
    /// <summary>Looks for the marker row, and hands each row below it to <paramref name="take"/> in the file's order.</summary>
    /// <param name="rows">The rows of the sheet; each is valid until the next one.</param>
    /// <param name="isMarker">Reads a row that may be the marker row; true where it is.</param>
    /// <param name="take">Takes a row below it.</param>
    /// <returns>Whether there is a marker row.</returns>
    public static bool Read(IEnumerable<SheetRow> rows, Func<SheetRow, bool> isMarker, Action<SheetRow> take)
    {
        var early = new List<SheetRow>();
        int? marker = null;
        foreach (var row in rows)
        {
            if (marker is { } above)
            {
                if (row.Number > above)
                    take(row);
            }
            else if (isMarker(row))
            {
                marker = row.Number;
                early.Where(waiting => waiting.Number > marker).ToList().ForEach(take);
                early.Clear();
            }
            else
            {
                early.Add(row.Copy());
            }
        }

        return marker is not null;
    }
}
