namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>摘要 Summary</c>: one page, shown first.</summary>
internal static class SummarySheet
{
    private const int NamesShown = 20;
    private const int RankedShown = 5;

    private static readonly double[] Widths = [8, 15, 15, 15, 17, 16, 16, 15, 11, 18, 13, 12];

    public static void Add(ProvinceBook book, IEnumerable<Text> sheets)
    {
        var report = book.Report;
        var sheet = new ReportSheet(book.Workbook, report, ReportTexts.Summary, Widths);
        SummaryHead.Write(
            sheet,
            report,
            Names(report, LocalityState.Missing) + Names(report, LocalityState.Invalid),
            report.Missing.Count == 0,
            report.Missing.Count > 0 && report.Estimates.Count > 0);
        SummaryHead.WriteFigures(sheet, report);
        sheet.Row++;
        WriteTitles(sheet, book);
        WriteRankings(sheet, book);
        sheet.Row++;
        SheetContents.Write(sheet, sheets);
        sheet.Print(null);
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

    private static void WriteTitles(ReportSheet sheet, ProvinceBook book)
    {
        var titles = book.Report.Titles;
        sheet.Heading(ReportTexts.Titles);
        WriteNames(sheet, ReportTexts.TitlesHeld, titles.Held, titles.HeldBy.Select(book.NameOf), ReportTexts.Requirements);
        WriteNames(sheet, ReportTexts.Candidates, titles.Candidates.Count, titles.Candidates.Select(book.NameOf), ReportTexts.Requirements);
        WriteNames(sheet, ReportTexts.Failing, titles.Failing.Count, titles.Failing.Select(applicant => book.NameOf(applicant.Locality)),
            ReportTexts.Requirements);
        sheet.Sheet.Cell(sheet.Row - 1, 1).LinkTo(ReportTexts.Requirements);
        sheet.Row++;
    }

    // The top of each ranking; sheet Localities has every locality's rank.
    private static void WriteRankings(ReportSheet sheet, ProvinceBook book)
    {
        if (book.Report.Rankings.Count > 0)
            sheet.Heading(ReportTexts.Rankings);
        foreach (var ranking in book.Report.Rankings)
        {
            var format = FigureFormat.OfRate(book.Report.Rates.First(rate => rate.Code == ranking.Rate).Value);
            var first = ranking.Ranked.Take(RankedShown).Select(place => ReportTexts.Placed(place.Rank, book.NameOf(place.Locality), place.Value, format));
            WriteNames(sheet, ReportTexts.RankBy(ranking), ranking.Ranked.Count, first, ReportTexts.Localities);
        }
    }

    private static void WriteNames(ReportSheet sheet, Text label, int count, IEnumerable<string> shown, Text more)
    {
        var names = Joined([.. shown], more);
        List<TableColumn<string>> columns =
        [
            new(ReportTexts.Unheaded, (cell, _) => cell.Say(label)) { Span = 3 },
            new(ReportTexts.Unheaded, (cell, _) => cell.Figure(count, FigureFormat.Count)),
            new(ReportTexts.Unheaded, (cell, text) => cell.Say(text)) { Span = 8, Wraps = true, Padding = 2 },
        ];
        var row = sheet.Row;
        sheet.Items(columns, [names.Length == 0 ? ReportTexts.Nobody.OneLine : names], least: 0);
        sheet.Sheet.Range(row, 5, row, Widths.Length).Style.Alignment.SetWrapText().Alignment.SetIndent(1);
    }
}
