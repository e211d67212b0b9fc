namespace QualityReports.Domain.Checking;

/// <summary>A cell of a list that cannot be read, or not as it is shown.</summary>
internal sealed record Remarkable(int Column, FindingKind? Problem, FindingKind? Remark);

/// <summary>Finds rows of a list that are no items: totals, and remarks alone in their row.</summary>
internal sealed class RowsWithoutItem(ListColumn[] columns)
{
    // A row that lacks so many required answers and has one alone is no item that was forgotten half.
    private const int MissingInStrayRow = 3;

    /// <summary>The finding about such a row, and the position of its column; null for an item.</summary>
    /// <param name="values">The row's answers.</param>
    /// <param name="remarkable">Its cells that cannot be read.</param>
    public (FindingKind Kind, int Column)? Find(ListRow row, IndicatorValue[] values, List<Remarkable> remarkable)
    {
        var (filled, last, missing) = (0, 0, 0);
        var isLacking = remarkable.Count > 0 && remarkable.Exists(cell => cell.Problem == FindingKinds.ValueNotApplicable && columns[cell.Column].Required);
        for (var i = 0; i < columns.Length; i++)
        {
            if (values[i].Kind != ValueKind.Blank || !row.Cells[i].IsBlank)
                (filled, last) = (filled + 1, i);
            else if (columns[i].Required)
                missing++;
            isLacking |= columns[i].Required && values[i].Kind == ValueKind.NotApplicable;
        }

        return TotalIn(row, remarkable, isWhole: missing == 0 && !isLacking) is { } total ? (FindingKinds.RowIsTotal, total)
            : filled == 1 && missing >= MissingInStrayRow ? (FindingKinds.RowStray, last)
            : null;
    }

    // The column with the label of a row of totals. In a row with all answers an optional one may be another word: 总数.
    private int? TotalIn(ListRow row, List<Remarkable> remarkable, bool isWhole)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var text = row.Cells[i].Characters;
            if (columns[i].Type is ColumnType.Text or ColumnType.Code && TotalText.IsOne(text)
                && (!isWhole || columns[i].Required || text.ContainsAny('计', '計')))
                return i;
        }

        return remarkable.Find(cell => cell.Problem is not null && TotalText.IsOne(row.Cells[cell.Column].Characters))?.Column;
    }
}
