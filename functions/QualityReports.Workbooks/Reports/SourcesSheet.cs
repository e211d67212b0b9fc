using ClosedXML.Excel;
using QualityReports.Domain.Reports;

namespace QualityReports.Workbooks.Reports;

/// <summary>
/// Sheet <c>来源 Sources</c>: from each locality to the file that its figures came with, or to the files of the shorter periods that they were rolled up from.
/// </summary>
internal static class SourcesSheet
{
    private const int FingerprintRow = 3;
    private const int HeaderRow = 5;

    /// <summary>The first row of each locality.</summary>
    public static Dictionary<string, int> RowsOf(ProvincialReport report)
    {
        var rows = new Dictionary<string, int>();
        foreach (var (source, i) in Source.Of(report).Select((source, i) => (source, i)))
            rows.TryAdd(source.Locality.Code, HeaderRow + 1 + i);
        return rows;
    }

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var widths = ReportTable.WidthsOf(columns);
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, ReportTexts.Sources, widths, null);
        var fingerprint = $"{ReportCells.OneLine(ReportTexts.InputsHash)}: {book.Report.InputsHash}";
        ReportStyle.Subtitle(ReportPage.Line(sheet, FingerprintRow, widths, fingerprint, 18));
        var table = ReportTable.Write(sheet, HeaderRow, columns, Source.Of(book.Report), ReportTexts.NobodyRequired, limit: int.MaxValue);
        if (table.Any)
            sheet.Range(table.Header, 1, table.Last, columns.Count).SetAutoFilter();
        sheet.SheetView.Freeze(HeaderRow, 2);
        ReportPage.Print(sheet, book.Report, (HeaderRow, HeaderRow), table.Next - 1, widths.Length);
    }

    private static List<TableColumn<Source>> Columns(ProvinceBook book) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality.Code)),
        new(ReportTexts.Name, 17, (cell, row) => cell.Say(row.Locality.Name)) { Wraps = true },
        new(ReportTexts.Prefecture, 13, (cell, row) => cell.Say(book.PrefectureOf(row.Locality.Code))) { Wraps = true },
        new(ReportTexts.State, 14, (cell, row) => cell.State(row.Locality.State)),
        new(ShiftTexts.Code, 9, (cell, row) => Centred(cell.Say(row.Period))),
        new(ReportTexts.Received, 18, (cell, row) => cell.Moment(row.SubmittedAt, FigureFormat.Time)),
        new(ReportTexts.SubmissionId, 31, (cell, row) => ReportStyle.Fixed(cell.SayOrUnknown(row.SubmissionId).Style)),
        new(ReportTexts.File, 30, (cell, row) => cell.SayOrUnknown(row.File)) { Wraps = true },
        new(ReportTexts.Hash, 64, (cell, row) => ReportStyle.Fixed(cell.SayOrUnknown(row.Sha256).Style)),
        new(ReportTexts.Warnings, 9, (cell, row) => cell.Figure(row.Warnings, FigureFormat.Count)),
        new(ReportTexts.Edition, 8, (cell, row) => Centred(cell.SayOrUnknown(row.SubmissionId is null ? null : book.Report.Edition))),
    ];

    private static void Centred(IXLCell cell) => cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);

    /// <summary>A file behind a locality's figures, or that there is none.</summary>
    private sealed record Source(
        LocalityFigures Locality, string Period, DateTimeOffset? SubmittedAt, string? SubmissionId, string? File, string? Sha256, int? Warnings)
    {
        public static IReadOnlyList<Source> Of(ProvincialReport report) => [.. report.Localities.SelectMany(locality => Of(report, locality))];

        // Those of the return itself are counted with it, whether they were kept or not; those of comparisons are the report's.
        private static int WarningsOf(ProvincialReport report, LocalityFigures locality)
        {
            var comparisons = report.Form.History.Select(rule => rule.Kind.Code).ToHashSet(StringComparer.Ordinal);
            return locality.Warnings + report.Warnings.Count(one => one.Locality == locality.Code && comparisons.Contains(one.Warning.Code));
        }

        private static IEnumerable<Source> Of(ProvincialReport report, LocalityFigures locality) => locality.Parts is { } parts
            ? parts.Select(part => new Source(locality, part.Period, part.SubmittedAt, part.SubmissionId, null, part.Sha256, null))
            : [new Source(
                locality,
                report.Period,
                locality.SubmittedAt,
                locality.SubmissionId,
                locality.BlobName?[(locality.BlobName.LastIndexOf('/') + 1)..],
                locality.Sha256,
                locality.SubmissionId is null ? null : WarningsOf(report, locality))];
    }
}
