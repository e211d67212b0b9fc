using QualityReports.Storage.Reports;

namespace QualityReports.LocalHost.Terminal;

/// <summary>A folder with the files of a report.</summary>
internal static class ReportFolder
{
    public static async Task WriteAsync(ReportStore reports, ReportRecord report, DirectoryInfo folder, CancellationToken cancellation)
    {
        folder.Create();
        foreach (var name in report.Files.Keys)
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), await reports.ReadFileAsync(report, name, cancellation), cancellation);
    }
}
