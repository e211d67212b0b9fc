using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports;

/// <summary>Sheet <c>来源 Sources</c>: from each locality to the file that its figures came with.</summary>
internal static class SourcesSheet
{
    private const int FingerprintRow = 3;
    private const int HeaderRow = 5;
    private const int FileColumn = 7;

    private static readonly double[] Widths = [13, 17, 13, 13, 18, 31, 30, 66, 9, 8];

    private static readonly Text[] Titles =
    [
        ReportTexts.Code, ReportTexts.Name, ReportTexts.Prefecture, ReportTexts.State, ReportTexts.Received, ReportTexts.SubmissionId, ReportTexts.File,
        ReportTexts.Hash, ReportTexts.Warnings, ReportTexts.Edition,
    ];

    public static void Add(XLWorkbook workbook, ProvincialReport report)
    {
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Sources, Widths, null);
        ReportStyle.Subtitle(ReportPage.Line(sheet, FingerprintRow, Widths, $"{ReportCells.OneLine(ReportTexts.InputsHash)}: {report.InputsHash}", 18));
        ReportPage.Header(sheet, HeaderRow, Titles);
        var row = HeaderRow + 1;
        foreach (var locality in report.Localities)
            WriteRow(sheet, row++, locality, report.Edition);
        sheet.SheetView.Freeze(HeaderRow, 2);
        if (row > HeaderRow + 1)
            sheet.Range(HeaderRow, 1, row - 1, Widths.Length).SetAutoFilter();
        ReportPage.Print(sheet, report, (HeaderRow, HeaderRow), row - 1, Widths.Length);
    }

    private static void WriteRow(IXLWorksheet sheet, int row, LocalityFigures locality, string edition)
    {
        var file = locality.BlobName?[(locality.BlobName.LastIndexOf('/') + 1)..];
        var taken = locality.SubmissionId is not null;
        ReportStyle.Body(sheet.Range(row, 1, row, Widths.Length));
        sheet.Cell(row, 1).Say(locality.Code);
        sheet.Cell(row, 2).Say(locality.Name).Style.Alignment.SetWrapText();
        sheet.Cell(row, 3).Say(locality.PrefectureName ?? ReportCells.OneLine(ReportTexts.DirectlyGoverned)).Style.Alignment.SetWrapText();
        sheet.Cell(row, 4).State(locality.State);
        sheet.Cell(row, 5).Moment(locality.SubmittedAt, FigureFormat.Time);
        ReportStyle.Fixed(sheet.Cell(row, 6).SayOrUnknown(locality.SubmissionId).AsRange());
        sheet.Cell(row, FileColumn).SayOrUnknown(file).Style.Alignment.SetWrapText();
        ReportStyle.Fixed(sheet.Cell(row, 8).SayOrUnknown(locality.Sha256).AsRange());
        sheet.Cell(row, 9).Figure(taken ? locality.Warnings : null, FigureFormat.Count);
        sheet.Cell(row, 10).SayOrUnknown(taken ? edition : null).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Row(row).Height = new[] { (locality.Name, 2), (file ?? "", FileColumn) }
            .Select(pair => TextFit.Height(pair.Item1, Widths[pair.Item2 - 1], Fonts.BodySize)).Append(ReportStyle.RowHeight).Max();
    }
}
