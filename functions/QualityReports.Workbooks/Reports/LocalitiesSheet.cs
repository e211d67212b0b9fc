using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;

namespace QualityReports.Workbooks.Reports;

/// <summary>Sheet <c>地区 Localities</c>: a row for each locality, grouped by prefecture, sums above what they sum up.</summary>
internal static class LocalitiesSheet
{
    private const int LabelRow = 5;
    private const int UnitRow = 6;
    private const int CodeRow = 7;
    private const int TotalRow = 8;

    /// <summary>Adds the sheet.</summary>
    /// <returns>Where each figure stands, for links from other sheets.</returns>
    public static LocalityColumns Add(XLWorkbook workbook, ProvincialReport report)
    {
        var columns = LocalityColumns.Of(report.Form, TotalRow);
        var groups = LocalityGroup.Of(report);
        var province = new LocalityGroup(report.Area, ReportCells.OneLine(ReportTexts.Province), report.Localities);
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Localities, LocalityHeader.Widths(columns, province), ReportTexts.LocalitiesNote);
        LocalityHeader.Write(sheet, LabelRow, report.Form, columns);
        var rows = new LocalityRows(sheet, report, columns);
        rows.WriteTotal(TotalRow, province, province.Name, ReportStyle.Total);
        var row = TotalRow + 1;
        var members = new List<(int First, int Last)>();
        foreach (var group in groups)
        {
            var first = row + 1;
            rows.WriteTotal(row++, group, group.Name + ReportCells.OneLine(ReportTexts.Subtotal), ReportStyle.Group);
            foreach (var locality in group.Members)
                rows.WriteLocality(row++, locality);
            sheet.Rows(first, row - 1).Group();
            members.Add((first, row - 1));
        }

        Emphasize(sheet, report.Form, columns, members);
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        sheet.Range(CodeRow, 1, row - 1, columns.Last).SetAutoFilter();
        sheet.SheetView.Freeze(TotalRow, 2);
        ReportPage.Print(sheet, report, (LabelRow, CodeRow), row - 1, columns.Last);
        return columns;
    }

    // Bars and colours compare localities with each other; a sum among them would dwarf them all.
    private static void Emphasize(IXLWorksheet sheet, FormEdition form, LocalityColumns columns, List<(int First, int Last)> members)
    {
        if (members.Count == 0)
            return;
        if (form.KeyFigures.Select(code => columns.Find(new IndicatorCode(code))).FirstOrDefault(column => column is not null) is { } bars)
            Format(sheet, bars, members).DataBar(ReportStyle.Bar).Minimum(XLCFContentType.Number, 0).HighestValue();
        if (columns.Rates.Count == 0)
            return;
        var (low, middle, high) = ReportStyle.Scale;
        Format(sheet, columns.OfRate(0), members)
            .ColorScale().LowestValue(low).Midpoint(XLCFContentType.Percentile, 50, middle).HighestValue(high);
    }

    private static IXLConditionalFormat Format(IXLWorksheet sheet, int column, List<(int First, int Last)> members)
    {
        var format = sheet.Range(members[0].First, column, members[0].Last, column).AddConditionalFormat();
        foreach (var (first, last) in members.Skip(1))
            format.Ranges.Add(sheet.Range(first, column, last, column));
        return format;
    }
}
