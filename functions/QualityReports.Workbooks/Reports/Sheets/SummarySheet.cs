using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>摘要 Summary</c>: one page, shown first.</summary>
internal static class SummarySheet
{
    private const int NamesShown = 20;
    private const int RankedShown = 5;

    private static readonly double[] Widths = [8, 15, 15, 15, 17, 16, 16, 15, 11, 18, 13, 12];

    public static void Add(ProvinceBook book)
    {
        var report = book.Report;
        var (sheet, _) = ReportPage.Add(book.Workbook, report, ReportTexts.Summary, Widths, null);
        ReportStyle.Subtitle(ReportPage.Line(sheet, 3, Widths, $"{ReportTexts.Report.Both} · {report.Form.Title.Both}", 18));
        WriteStatus(sheet, 4, report);
        var row = CoverageTiles.Write(sheet, 6, Widths, report.Coverage);
        row = KeyFigureTable.Write(sheet, row + 1, Widths, report);
        row = RequirementTable.Write(sheet, row + 1, Widths, report);
        row = WriteTitles(sheet, row + 1, book);
        row = WriteRankings(sheet, row, book);
        row = SheetContents.Write(sheet, row + 1, Widths, SheetContents.OfProvince);
        var legend = ReportTexts.Legend.Stacked;
        ReportStyle.Note(ReportPage.Line(sheet, row, Widths, legend, TextFit.Height(legend, Widths.Sum(), Fonts.SmallSize)));
        ReportPage.Print(sheet, report, null, row, Widths.Length);
    }

    private static void Heading(IXLWorksheet sheet, int row, Text title) =>
        ReportStyle.Heading(ReportPage.Line(sheet, row, Widths, title.OneLine, 22));

    private static void WriteStatus(IXLWorksheet sheet, int row, ProvincialReport report)
    {
        var coverage = report.Coverage;
        var text = $"{ReportTexts.StatusOf(report).OneLine} · {ReportTexts.SubmittedOf(coverage.Submitted, coverage.Required).Both}"
            + Names(report, LocalityState.Missing) + Names(report, LocalityState.Invalid)
            + (report.Missing.Count == 0 || report.Estimates.Count == 0 ? "" : $"\n{EstimateTexts.Line.OneLine}: {EstimateTable.Line(report)}");
        ReportStyle.Status(ReportPage.Line(sheet, row, Widths, text, TextFit.Height(text, Widths.Sum(), 11) + 4), report.Status, report.Missing.Count == 0);
    }

    private static string Names(ProvincialReport report, LocalityState state)
    {
        var names = report.Missing.Where(locality => locality.State == state).Select(locality => locality.Name).ToList();
        if (names.Count == 0)
            return "";
        return $"\n{ReportTexts.Of(state).OneLine}: {Joined(names, ReportTexts.Missing)}";
    }

    // The most names on a page; a sheet has them all.
    private static string Joined(List<string> names, Text sheet) =>
        string.Join('、', names.Take(NamesShown)) + (names.Count > NamesShown ? $" {ReportTexts.AndMore(names.Count - NamesShown, sheet).Both}" : "");

    private static int WriteTitles(IXLWorksheet sheet, int row, ProvinceBook book)
    {
        var titles = book.Report.Titles;
        Heading(sheet, row, ReportTexts.Titles);
        WriteNames(sheet, row + 1, ReportTexts.TitlesHeld, titles.Held, titles.HeldBy.Select(book.NameOf), ReportTexts.Requirements);
        WriteNames(sheet, row + 2, ReportTexts.Candidates, titles.Candidates.Count, titles.Candidates.Select(book.NameOf), ReportTexts.Requirements);
        WriteNames(sheet, row + 3, ReportTexts.Failing, titles.Failing.Count, titles.Failing.Select(applicant => book.NameOf(applicant.Locality)),
            ReportTexts.Requirements);
        sheet.Cell(row + 3, 1).LinkTo(ReportTexts.Requirements);
        return row + 5;
    }

    // The top of each ranking; sheet Localities has every locality's rank.
    private static int WriteRankings(IXLWorksheet sheet, int row, ProvinceBook book)
    {
        if (book.Report.Rankings.Count == 0)
            return row;
        Heading(sheet, row++, ReportTexts.Rankings);
        foreach (var ranking in book.Report.Rankings)
        {
            var format = FigureFormat.OfRate(book.Report.Rates.First(rate => rate.Code == ranking.Rate).Value);
            var first = ranking.Ranked.Take(RankedShown).Select(place => ReportTexts.Placed(place.Rank, book.NameOf(place.Locality), place.Value, format));
            WriteNames(sheet, row, ReportTexts.RankBy(ranking), ranking.Ranked.Count, first, ReportTexts.Localities);
            row++;
        }

        return row;
    }

    private static void WriteNames(IXLWorksheet sheet, int row, Text label, int count, IEnumerable<string> shown, Text more)
    {
        var names = Joined([.. shown], more);
        var text = names.Length == 0 ? ReportTexts.Nobody.OneLine : names;
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
