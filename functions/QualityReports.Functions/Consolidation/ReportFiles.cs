using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.National;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Consolidation;

public static class ReportFiles
{
    /// <summary>Writes a province's files; the same report gives the same bytes.</summary>
    public static async Task<IReadOnlyList<ReportFile>> WriteAsync(ProvincialReport report, CancellationToken cancellation) => WithManifest(
        [
            new(ReportFileNames.Workbook, MediaTypes.Workbook, await ReportWorkbookWriter.WriteAsync(report, cancellation)),
            new(ReportFileNames.Json, MediaTypes.Json, ReportJson.Write(report)),
            .. ReportCsv.Tables(report).Select(table => new ReportFile(table.File, MediaTypes.Csv, table.Write())),
            new(ReportFileNames.DataPackage, MediaTypes.Json, DataPackage.Write(report)),
        ],
        files => ReportManifest.Of(report, files));

    /// <summary>Writes the nation's files; the same report gives the same bytes.</summary>
    public static async Task<IReadOnlyList<ReportFile>> WriteAsync(NationalReport report, CancellationToken cancellation) => WithManifest(
        [
            new(ReportFileNames.Workbook, MediaTypes.Workbook, await NationalWorkbookWriter.WriteAsync(report, cancellation)),
            new(ReportFileNames.Json, MediaTypes.Json, NationalJson.Write(report)),
        ],
        files => ReportManifest.Of(report, files));

    private static List<ReportFile> WithManifest(List<ReportFile> files, Func<IEnumerable<(string, byte[])>, ReportManifest> manifest) =>
        [.. files, new(ReportFileNames.Manifest, MediaTypes.Json, manifest(files.Select(file => (file.Name, file.Content))).Write())];
}
