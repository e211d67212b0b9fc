using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A table with a row for each locality and a column for each figure, grouped by prefecture, sums above their parts. A locality has the same
/// row in every sheet with such a table.</summary>
/// <param name="link">Links the code of a locality or a prefecture.</param>
internal sealed class LocalityMatrix(ProvinceBook book, ReportSheet page, IReadOnlyList<LocalityColumn> columns, Action<IXLCell, LocalityGroup> link)
{
    /// <summary>The columns before the figures: code, name, level and state.</summary>
    public const int Leading = 4;

    public const int TotalRow = 8;

    private const int LabelRow = 5;
    private const int CodeRow = 7;

    private readonly IXLWorksheet _sheet = page.Sheet;
    private readonly RowStyle _body = new(ReportStyle.Body);
    private readonly RowStyle _subtotal = new(ReportStyle.Group);

    public static Dictionary<string, int> RowsOf(IReadOnlyList<LocalityGroup> groups)
    {
        var rows = new Dictionary<string, int>();
        var row = TotalRow + 1;
        foreach (var group in groups)
        {
            if (group.Code is not null)
                rows.TryAdd(group.Code, row);
            row++;
            foreach (var member in group.Members)
                rows[member.Code] = row++;
        }

        return rows;
    }

    public static void Add(ProvinceBook book, Text title, Text note, IReadOnlyList<LocalityColumn> columns, Action<IXLCell, LocalityGroup> link)
    {
        var code = Math.Max(8.0, book.Report.Localities.Select(locality => locality.Code.Length + 1.5).DefaultIfEmpty().Max());
        var page = new ReportSheet(book.Workbook, book.Report, title, [code, 20, 9.5, 13, .. columns.Select(column => column.Width)], note);
        new LocalityMatrix(book, page, columns, link).Write();
    }

    private void Write()
    {
        WriteHeader();
        var province = new LocalityGroup(book.Report.Area, ReportTexts.Province.OneLine, book.Report.Localities);
        WriteTotal(province, province.Name, new RowStyle(ReportStyle.Total));
        var members = new List<(int First, int Last)>();
        foreach (var group in book.Groups)
        {
            WriteTotal(group, group.Name + ReportTexts.Subtotal.OneLine, _subtotal);
            var first = page.Row;
            foreach (var locality in group.Members)
                WriteLocality(locality);
            _sheet.Rows(first, page.Row - 1).Group();
            members.Add((first, page.Row - 1));
        }

        Emphasize(members);
        _sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        _sheet.Range(CodeRow, 1, page.Row - 1, page.Widths.Length).SetAutoFilter();
        _sheet.SheetView.Freeze(TotalRow, 2);
        page.Print((LabelRow, CodeRow));
    }

    // A row of labels, one of units, and one of codes with the filter.
    private void WriteHeader()
    {
        page.Header([ReportTexts.Code, ReportTexts.Name, ReportTexts.Level, ReportTexts.State, .. columns.Select(column => column.Label)]);
        var row = page.Row;
        for (var i = 0; i < columns.Count; i++)
        {
            _sheet.Cell(row, Leading + 1 + i).Stack(columns[i].Unit);
            _sheet.Cell(row + 1, Leading + 1 + i).Say(columns[i].Code);
        }

        for (var column = 1; column <= Leading; column++)
            _sheet.Range(LabelRow, column, row, column).Merge();
        var below = _sheet.Range(row, 1, row + 1, page.Widths.Length);
        ReportStyle.Header(below);
        below.Style.Font.SetBold(false);
        _sheet.Row(row).Height = columns.Select(column => TextFit.Height(column.Unit.Stacked, column.Width, Fonts.SmallSize))
            .DefaultIfEmpty(ReportStyle.RowHeight).Max();
        _sheet.Row(row + 1).Height = ReportStyle.RowHeight;
        page.Row = TotalRow;
    }

    private void WriteLocality(LocalityFigures locality)
    {
        var row = page.Row;
        _body.Draw(_sheet, row, page.Widths.Length);
        link(_sheet.Cell(row, 1).Say(locality.Code), new LocalityGroup(locality.Code, locality.Name, [locality]));
        _sheet.Cell(row, 2).Say(locality.Name).Style.Alignment.SetIndent(1).Alignment.SetWrapText();
        _sheet.Cell(row, 3).Say(ReportTexts.Of(locality.Level));
        _sheet.Cell(row, Leading).State(locality.State);
        for (var i = 0; i < columns.Count; i++)
            columns[i].Write(_sheet.Cell(row, Leading + 1 + i), locality);
        EndRow(locality.Name);
    }

    private void WriteTotal(LocalityGroup group, string name, RowStyle style)
    {
        var row = page.Row;
        style.Draw(_sheet, row, page.Widths.Length);
        if (group.Code is not null)
            link(_sheet.Cell(row, 1).Say(group.Code), group);
        _sheet.Cell(row, 2).Say(name).Style.Alignment.SetWrapText();
        _sheet.Cell(row, Leading).OutOf(group.Submitted, group.Members.Count);
        for (var i = 0; i < columns.Count; i++)
            columns[i].Total(_sheet.Cell(row, Leading + 1 + i), group);
        EndRow(name);
    }

    private void EndRow(string name) =>
        _sheet.Row(page.Row++).Height = Math.Max(ReportStyle.RowHeight, TextFit.Height(name, page.Widths[1] - 1, Fonts.BodySize));

    // Bars and colours compare localities; a sum among them would dwarf them.
    private void Emphasize(List<(int First, int Last)> members)
    {
        if (members.Count == 0)
            return;
        var codes = columns.Select(column => column.Code).ToList();
        if (book.Form.KeyFigures.Where(code => book.Form.FindRate(code) is null).FirstOrDefault(codes.Contains) is { } bars)
            Compared(codes.IndexOf(bars), members).DataBar(ReportStyle.Bar).Minimum(XLCFContentType.Number, 0).HighestValue();
        if (codes.FindIndex(code => book.Form.FindRate(code) is not null) is >= 0 and var rate)
            ReportStyle.ColourScale(Compared(rate, members));
    }

    private IXLConditionalFormat Compared(int index, List<(int First, int Last)> members)
    {
        var column = Leading + 1 + index;
        var format = _sheet.Range(members[0].First, column, members[0].Last, column).AddConditionalFormat();
        foreach (var (first, last) in members.Skip(1))
            format.Ranges.Add(_sheet.Range(first, column, last, column));
        return format;
    }
}
