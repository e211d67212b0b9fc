namespace QualityReports.Workbooks.Reading;

/// <summary>Recognises a row below the headings that numbers the columns, as Chinese forms have it: 1 2 3, 甲 乙 1 2, （1） （2） （3）, A B C.</summary>
internal static class ColumnNumbers
{
    private const int Fewest = 3;
    private const int Longest = 4;

    // What the row calls itself in its first cell.
    private static readonly string[] Names = ["栏次", "栏号", "行次", "列次", "列号", "序号", "编号"];

    private static readonly string[] Series = ["甲乙丙丁戊己庚辛壬癸", "一二三四五六七八九十", "ABCDEFGHIJKLMNOP", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"];

    /// <summary>Whether the cells number the columns and hold nothing else.</summary>
    public static bool AreAll(ReadOnlySpan<CellContent> cells)
    {
        var numbers = new Counter();
        foreach (var cell in cells)
        {
            if (!cell.IsBlank && !numbers.Take(cell))
                return false;
        }

        return numbers.Count >= Fewest;
    }

    /// <summary>Whether the row numbers the columns and holds nothing else.</summary>
    public static bool AreAll(SheetRow row)
    {
        var numbers = new Counter();
        for (var i = 0; i < row.Count; i++)
        {
            if (!row[i].Content.IsBlank && !numbers.Take(row[i].Content))
                return false;
        }

        return numbers.Count >= Fewest;
    }

    // Counts each series by itself: 甲 乙 1 2 3 is usual.
    private ref struct Counter
    {
        private long _last;
        private bool _isBegun;

        public int Count { get; private set; }

        public bool Take(CellContent cell)
        {
            if (!_isBegun && cell.Kind == CellKind.Text && Names.Contains(cell.ToString(), StringComparer.Ordinal))
                return _isBegun = true;
            _isBegun = true;
            var (series, number) = NumberOf(cell);
            if (number == 0 || number != LastOf(series) + 1)
                return false;
            _last += 1L << (series * 8);
            Count++;
            return true;
        }

        private readonly long LastOf(int series) => (_last >> (series * 8)) & 0xFF;
    }

    private static (int Series, int Number) NumberOf(CellContent cell)
    {
        if (cell.Whole is { } whole)
            return (0, whole);
        if (cell.Kind != CellKind.Text || cell.Characters.Length > Longest)
            return default;
        var text = FoldedText.Fold(cell.ToString()).Trim('(', ')', '.', '、');
        if (text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return (0, digits);
        for (var i = 0; i < Series.Length && text.Length == 1; i++)
        {
            if (Series[i].IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var at)
                return (i + 1, at + 1);
        }

        return default;
    }
}
