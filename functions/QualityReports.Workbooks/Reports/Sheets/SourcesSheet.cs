using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>来源 Sources</c>: the file behind each locality's figures, or the files of the shorter periods that were rolled up.</summary>
internal static class SourcesSheet
{
    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var sheet = book.Add(ReportTexts.Sources, columns);
        sheet.Fingerprint();
        sheet.OneTable(columns, SourceFile.Of(book.Report), ReportTexts.NobodyRequired, limit: int.MaxValue);
    }

    private static List<TableColumn<SourceFile>> Columns(ProvinceBook book) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality.Code)),
        new(ReportTexts.Name, 17, (cell, row) => cell.Say(row.Locality.Name)) { Wraps = true },
        new(ReportTexts.Prefecture, 13, (cell, row) => cell.Say(book.PrefectureOf(row.Locality.Code))) { Wraps = true },
        new(ReportTexts.State, 14, (cell, row) => cell.State(row.Locality.State)),
        new(ShiftTexts.Period, 17, (cell, row) => Centred(cell.Say(PeriodNames.Of(ReportingPeriod.Parse(row.Period)).Zh))),
        new(ReportTexts.Received, 18, (cell, row) => cell.Moment(row.SubmittedAt, FigureFormat.Time)),
        new(ReportTexts.SubmissionId, 31, (cell, row) => ReportStyle.Fixed(cell.SayOrUnknown(row.SubmissionId).Style)),
        new(ReportTexts.File, 30, (cell, row) => cell.SayOrUnknown(row.File)) { Wraps = true },
        new(new("SHA-256", "of the file"), 64, (cell, row) => ReportStyle.Fixed(cell.SayOrUnknown(row.Sha256).Style)),
        new(ReportTexts.Warnings, 9, (cell, row) => cell.Figure(row.Warnings, FigureFormat.Count)),
        new(ReportTexts.Edition, 8, (cell, row) => Centred(cell.SayOrUnknown(row.SubmissionId is null ? null : book.Report.Edition))),
    ];

    private static void Centred(IXLCell cell) => cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
}
