namespace QualityReports.Workbooks.Reading;

/// <summary>Tells rows of a list that are the page's and no items: signatures, remarks and page numbers below the last item, and units. An item that
/// was forgotten half has no such text.</summary>
internal static partial class ListRemarks
{
    private const int Longest = 200;

    // Below more rows than these no page ends.
    private const int Most = 20;

    // Folded: what people sign with, the end of a page, and that there is nothing to list.
    [GeneratedRegex(
        @"^.{0,12}(?:填表|填报|制表|审核|复核|校对|负责|经办|联系|报送|报出|打印|盖章|公章|签字|签名|电话|传真).{0,5}:.*$"
        + @"|^.{0,30}\((?:盖章|公章|签章|签字|签名|章)\).*$"
        + @"|^\(?(?:填表|填报|制表|审核|复核|校对|经办|负责|联系)(?:人|单位|日期|时间)?[:)]?$"
        + "|^(?:日期|电话|单位|地址):.*$|^[-(]*以下(?:空白|无正文|无内容|无)[-)]*$|^第[0-9一二三四五六七八九十]{1,3}页.*$|^PAGE[0-9]+.*$"
        + "|^[-(]*(?:本期|本季度?|本报告期|暂)?(?:无|没有|NONE|NIL)(?:此类|相关)?(?:案件|名牌|产品|抽查|监督抽查|内容|数据|情况|记录|明细)?[-。.)]*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signature { get; }

    // Folded: what introduces a remark.
    [GeneratedRegex(
        @"^\(?(?:附?注[0-9]?|备注|说明|NOTES?|REMARKS?)[:.、)]|^\(?(?:以上|以下|本表|上述|此表)|^\([^()]*\)$|^-.*-$"
        + @"|^[^:]{1,10}:|^\(?[0-9一二三四五六七八九十]{1,2}[.、)][^0-9]|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$|[。；;]$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark { get; }

    /// <summary>Takes the rows of the page off the end of a list.</summary>
    /// <param name="rows">The rows in the sheet's order.</param>
    /// <param name="isItem">Whether a row has answers that only an item has: a signature may have a date and a telephone number.</param>
    /// <returns>The remarks that are no signatures: the row, and the position of its text.</returns>
    public static IReadOnlyList<RowRemark> TakeOff(List<ListRow> rows, Func<ListRow, bool> isItem)
    {
        var remarks = new List<RowRemark>();
        for (var i = 0; i < Most && rows.Count > 0; i++)
        {
            var (first, filled) = FirstOf(rows[^1]);
            if (rows[^1].Cells[first].Kind != CellKind.Text || rows[^1].Cells[first].Characters.Length > Longest || isItem(rows[^1]))
                break;
            var text = FoldedText.Fold(rows[^1].Cells[first].ToString());
            var isSignature = Signature.IsMatch(text);
            if (!isSignature && !(filled == 1 && Remark.IsMatch(text)))
                break;
            if (!isSignature)
                remarks.Insert(0, new RowRemark(rows[^1], first));
            rows.RemoveAt(rows.Count - 1);
        }

        return remarks;
    }

    private static (int First, int Filled) FirstOf(ListRow row)
    {
        var (first, filled) = (0, 0);
        for (var i = row.Cells.Count - 1; i >= 0; i--)
        {
            if (!row.Cells[i].IsBlank)
                (first, filled) = (i, filled + 1);
        }

        return (first, filled);
    }
}

/// <param name="Row">The row.</param>
/// <param name="Column">The position of its text.</param>
internal sealed record RowRemark(ListRow Row, int Column)
{
    /// <summary>The warning that it is not read.</summary>
    /// <param name="columns">The column of the sheet for each of the list.</param>
    public Finding Describe(ListDefinition list, string sheet, IReadOnlyList<int> columns)
    {
        var found = CellText.Clean(Row.Cells[Column].ToString());
        var cell = new CellAddress(sheet, columns[Column], Row.Number);
        return new Finding(FindingKinds.TemplatePartNotRead) { Cell = cell, Subject = list.Code, Found = found, Expected = ReadingTexts.Remark(found) };
    }
}
