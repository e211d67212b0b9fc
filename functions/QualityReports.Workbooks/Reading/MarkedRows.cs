namespace QualityReports.Workbooks.Reading;

/// <summary>The rows of a sheet below the hidden row that marks its columns, wherever clerks
/// moved that row, and in whatever order the file has the rows.</summary>
internal static class MarkedRows
{
    /// <summary>Looks for the marker row, and hands each row below it to <paramref name="take"/>.</summary>
    /// <param name="rows">The rows of the sheet; each is valid until the next one. They are read twice where the marker row does not come first.</param>
    /// <param name="isMarker">Reads a row that may be the marker row; true where it is.</param>
    /// <param name="take">Takes a row below it.</param>
    /// <param name="takeAbove">Takes a row above it that has more than a title or a hint: several cells.</param>
    /// <returns>Whether there is a marker row.</returns>
    public static bool Read(IEnumerable<SheetRow> rows, Func<SheetRow, bool> isMarker, Action<SheetRow> take, Action<SheetRow> takeAbove)
    {
        int? marker = null;
        var (lowestEarly, highestFull, isFullLate) = (0, int.MaxValue, false);
        foreach (var row in rows)
        {
            if (marker is { } above && row.Number > above)
                take(row);
            else if (marker is null && isMarker(row))
                marker = row.Number;
            else
                Note(row);
        }

        if (marker is { } found && (lowestEarly > found || highestFull < found))
            ReadAgain(isFullLate ? rows : rows.TakeWhile(row => row.Number != found), found, lowestEarly > found ? take : null, takeAbove);
        return marker is not null;

        void Note(SheetRow row)
        {
            if (marker is null)
                lowestEarly = Math.Max(lowestEarly, row.Number);
            if (row.Count <= 1)
                return;
            highestFull = Math.Min(highestFull, row.Number);
            isFullLate |= marker is not null;
        }
    }

    // Rows from below the marker may be before it in the file. They are read once more: kept on suspicion, a sheet without a marker would fill the memory.
    private static void ReadAgain(IEnumerable<SheetRow> rows, int marker, Action<SheetRow>? takeEarly, Action<SheetRow> takeAbove)
    {
        var isEarly = true;
        foreach (var row in rows)
        {
            isEarly &= row.Number != marker;
            if (row.Number > marker && isEarly)
                takeEarly?.Invoke(row);
            else if (row.Number < marker && row.Count > 1)
                takeAbove(row);
        }
    }
}
