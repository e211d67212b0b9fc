using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports;

/// <summary>Sheet <c>摘要 Summary</c>: the one page that is shown first.</summary>
internal static class SummarySheet
{
    private const int NamesShown = 20;

    private static readonly double[] Widths = [8, 15, 15, 15, 17, 16, 16, 15, 11, 18, 13, 12];

    public static void Add(XLWorkbook workbook, ProvincialReport report)
    {
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Summary, Widths, null);
        ReportStyle.Subtitle(ReportPage.Line(sheet, 3, Widths, $"{ReportTexts.Report.Both} · {report.Form.Title.Both}", 18));
        WriteStatus(sheet, 4, report);
        var row = CoverageTiles.Write(sheet, 6, report.Coverage);
        row = KeyFigureTable.Write(sheet, row + 1, Widths, report);
        row = RequirementTable.Write(sheet, row + 1, Widths, report);
        row = WriteTitles(sheet, row + 1, report);
        var legend = ReportCells.Stacked(ReportTexts.Legend);
        ReportStyle.Note(ReportPage.Line(sheet, row, Widths, legend, TextFit.Height(legend, Widths.Sum(), Fonts.SmallSize)));
        ReportPage.Print(sheet, report, null, row, Widths.Length);
    }

    /// <summary>Writes the heading of a block.</summary>
    public static void Heading(IXLWorksheet sheet, int row, Text title) =>
        ReportStyle.Heading(ReportPage.Line(sheet, row, Widths, ReportCells.OneLine(title), 22));

    private static void WriteStatus(IXLWorksheet sheet, int row, ProvincialReport report)
    {
        var coverage = report.Coverage;
        var text = $"{ReportCells.OneLine(ReportTexts.Of(report.Status))} · {ReportTexts.SubmittedOf(coverage.Submitted, coverage.Required).Both}"
            + Names(report, LocalityState.Missing) + Names(report, LocalityState.Invalid);
        ReportStyle.Status(ReportPage.Line(sheet, row, Widths, text, TextFit.Height(text, Widths.Sum(), 11) + 4), report.Status, report.Missing.Count == 0);
    }

    private static string Names(ProvincialReport report, LocalityState state)
    {
        var names = report.Missing.Where(locality => locality.State == state).Select(locality => locality.Name).ToList();
        if (names.Count == 0)
            return "";
        var more = names.Count > NamesShown ? $" {ReportTexts.AndMore(names.Count - NamesShown).Both}" : "";
        return $"\n{ReportCells.OneLine(ReportTexts.Of(state))}: {string.Join('、', names.Take(NamesShown))}{more}";
    }

    private static int WriteTitles(IXLWorksheet sheet, int row, ProvincialReport report)
    {
        var candidates = report.Titles.Candidates.ToHashSet();
        Heading(sheet, row, ReportTexts.Titles);
        WriteNames(sheet, row + 1, ReportTexts.TitlesHeld, report.Titles.Held, report.Localities.Where(locality => Holds(report, locality)));
        WriteNames(sheet, row + 2, ReportTexts.Candidates, candidates.Count, report.Localities.Where(locality => candidates.Contains(locality.Code)));
        return row + 4;
    }

    private static bool Holds(ProvincialReport report, LocalityFigures locality) =>
        locality.Values.TryGetValue(report.Form.TitleHeld, out var answer) && answer.IsYes;

    private static void WriteNames(IXLWorksheet sheet, int row, Text label, int count, IEnumerable<LocalityFigures> localities)
    {
        var names = string.Join('、', localities.Select(locality => locality.Name));
        var text = names.Length == 0 ? ReportCells.OneLine(ReportTexts.Nobody) : names;
        sheet.Range(row, 1, row, 3).Merge();
        sheet.Cell(row, 1).Say(label);
        sheet.Cell(row, 4).Figure(count, FigureFormat.Count);
        var rest = sheet.Range(row, 5, row, Widths.Length).Merge();
        sheet.Cell(row, 5).Say(text);
        ReportStyle.Body(sheet.Range(row, 1, row, Widths.Length));
        rest.Style.Alignment.SetWrapText().Alignment.SetIndent(1);
        sheet.Row(row).Height = TextFit.Height(text, Widths.Skip(4).Sum() - 2, Fonts.BodySize);
    }
}
