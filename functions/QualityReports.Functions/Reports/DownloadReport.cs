using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Http;
using QualityReports.Storage.Reports;

namespace QualityReports.Functions.Reports;

/// <summary>Answers with files of reports, streamed from storage, in ranges where the caller asks for them.</summary>
/// <param name="reports">The reports.</param>
public sealed class DownloadReport(ReportStore reports)
{
    /// <summary>A file of the current version, or of the one that <c>?version=</c> names.</summary>
    public async Task<IResult> FileAsync(HttpRequest request, AreaCode area, ReportingPeriod period, string name, CancellationToken cancellation)
    {
        if (!ReportVersion.TryRead(request, out var version))
            return ApiProblems.BodyUnreadable.ToResult();
        var report = version is { } number ? await reports.FindVersionAsync(area, period, number, cancellation) : await reports.FindCurrentAsync(area, period, cancellation);
        // The name is looked up among the report's own; it never becomes part of a path otherwise.
        if (report is null || !report.Files.TryGetValue(name, out var sha256))
            return ApiProblems.NotFound.ToResult();
        var (content, contentType) = await reports.OpenFileAsync(report, name, cancellation);
        return Results.Stream(
            content,
            contentType,
            string.Create(CultureInfo.InvariantCulture, $"{area}-{period}-v{report.Version}-{name}"),
            entityTag: new EntityTagHeaderValue($"\"{sha256}\""),
            enableRangeProcessing: true);
    }

    /// <summary>Every version, the newest first.</summary>
    public async Task<IResult> VersionsAsync(HttpRequest request, AreaCode area, ReportingPeriod period, CancellationToken cancellation) =>
        ApiResult.Ok(request, new ReportVersionsJson([.. (await reports.ReadVersionsAsync(area, period, cancellation)).Select(ReportVersionJson.Of)]));
}
