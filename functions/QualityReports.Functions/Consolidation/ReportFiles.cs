using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;
using QualityReports.Storage.Reports;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.National;

namespace QualityReports.Functions.Consolidation;

/// <summary>The files of a report.</summary>
public static class ReportFiles
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string JsonType = "application/json; charset=utf-8";
    private const string CsvType = "text/csv; charset=utf-8";

    /// <summary>Writes a province's; the same report gives the same bytes.</summary>
    public static IReadOnlyList<ReportFile> Write(ProvincialReport report) => WithManifest(
        [
            new(ReportFileNames.Workbook, WorkbookType, ReportWorkbookWriter.Write(report)),
            new(ReportFileNames.Json, JsonType, ReportJson.Write(report)),
            new(ReportFileNames.Localities, CsvType, ReportCsv.Localities(report)),
            new(ReportFileNames.FailedInspections, CsvType, ReportCsv.FailedInspections(report)),
            new(ReportFileNames.Cases, CsvType, ReportCsv.Cases(report)),
            new(ReportFileNames.Brands, CsvType, ReportCsv.Brands(report)),
        ],
        files => ReportManifest.Of(report, files));

    /// <summary>Writes the nation's; the same report gives the same bytes.</summary>
    public static IReadOnlyList<ReportFile> Write(NationalReport report) => WithManifest(
        [
            new(ReportFileNames.Workbook, WorkbookType, NationalWorkbookWriter.Write(report)),
            new(ReportFileNames.Json, JsonType, NationalJson.Write(report)),
        ],
        files => ReportManifest.Of(report, files));

    private static List<ReportFile> WithManifest(List<ReportFile> files, Func<IEnumerable<(string, byte[])>, ReportManifest> manifest) =>
        [.. files, new(ReportFileNames.Manifest, JsonType, manifest(files.Select(file => (file.Name, file.Content))).Write())];
}
