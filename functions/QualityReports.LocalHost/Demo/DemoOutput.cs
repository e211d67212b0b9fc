using Azure.Storage.Blobs;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.LocalHost.Demo;

/// <summary>Writes the results of a demo from storage to a folder.</summary>
/// <param name="folder">The folder; files of an earlier demo are replaced.</param>
internal sealed class DemoOutput(IServiceProvider services, DirectoryInfo folder)
{
    private readonly BlobContainerClient _feedback = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Feedback);
    private readonly ReportStore _reports = services.GetRequiredService<ReportStore>();

    public async Task WriteAsync(IReadOnlyList<DemoSubmission> submissions, CancellationToken cancellation)
    {
        var uploads = Empty("uploads");
        var findings = Empty("findings");
        var returned = Empty("returned");
        foreach (var item in submissions)
        {
            var name = $"{item.Id}-{Path.GetFileName(item.Upload.Name)}";
            await File.WriteAllBytesAsync(Path.Combine(uploads, name), item.Upload.Content, cancellation);
            await _feedback.GetBlobClient(FeedbackStore.FindingsName(item.Address, item.Id))
                .DownloadToAsync(Path.Combine(findings, Path.ChangeExtension(name, ".json")), cancellation);
            await WriteReturnedAsync(item, Path.Combine(returned, name), cancellation);
        }
    }

    /// <summary>Writes the files of the current report and reads its JSON.</summary>
    /// <exception cref="CommandException">There is no report.</exception>
    public async Task<byte[]> WriteReportAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var report = await _reports.FindCurrentAsync(province, period, cancellation)
            ?? throw new CommandException($"no report was built for {province} {period}.", ExitCode.Failed);
        await ReportFolder.WriteAsync(_reports, report, folder, cancellation);
        return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, ReportFileNames.Json), cancellation);
    }

    // A returned workbook exists only where a finding has a cell.
    private async Task WriteReturnedAsync(DemoSubmission item, string file, CancellationToken cancellation)
    {
        if (item.Address is null)
            return;
        var blob = _feedback.GetBlobClient(FeedbackStore.ReturnedName(item.Address, item.Id));
        if (await blob.ExistsAsync(cancellation))
            await blob.DownloadToAsync(file, cancellation);
    }

    private string Empty(string name)
    {
        var path = Path.Combine(folder.FullName, name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }
}
