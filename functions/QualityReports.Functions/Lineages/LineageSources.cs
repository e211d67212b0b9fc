using System.Runtime.CompilerServices;
using QualityReports.Domain.Reports.Explanations;
using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Functions.Lineages;

/// <summary>Finds the uploads behind the figures of a province's published report: their names, and the rows of their lists.</summary>
public sealed class LineageSources(SubmissionStore submissions, ReturnRowStore rows)
{
    public async Task<IReadOnlyList<ExplainedSum>> ExplainAsync(ReportFigures report, ExplainableFigure figure, CancellationToken cancellation)
    {
        var files = await ReadNamesAsync(report, cancellation);
        // Reads one row after another, so that a long list is never in memory; this thread blocks.
        var records = figure.List is { } list ? ReadRows(report, list, cancellation).ToBlockingEnumerable(cancellation) : [];
        return new ProvinceExplainer(report, files.GetValueOrDefault).Explain(figure, records);
    }

    private async Task<Dictionary<string, string>> ReadNamesAsync(ReportFigures report, CancellationToken cancellation)
    {
        var periods = report.Localities.SelectMany(locality => locality.Parts ?? []).Select(part => part.Period).Append(report.Period).Distinct();
        var names = new Dictionary<string, string>();
        foreach (var period in periods)
        {
            await foreach (var upload in submissions.ReadAsync(ReportingPeriod.Parse(period), AreaCode.Parse(report.Area), cancellation))
                names[upload.Id.Value] = upload.BlobName;
        }

        return names;
    }

    private async IAsyncEnumerable<ListRecord> ReadRows(ReportFigures report, ListFigure figure, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var list = report.Form.ListOf(ListFigureRows.ListOf(figure));
        foreach (var locality in report.Localities)
        {
            foreach (var (period, submission) in UploadsOf(report, locality))
            {
                var address = new SubmissionAddress(AreaCode.Parse(report.Area), LocalityCode.Parse(locality.Code), ReportingPeriod.Parse(period));
                await foreach (var record in rows.ReadListAsync(address, SubmissionId.Parse(submission), list, cancellation))
                    yield return record;
            }
        }
    }

    private static IEnumerable<(string Period, string Submission)> UploadsOf(ReportFigures report, LocalityFigures locality)
    {
        var parts = (locality.Parts ?? []).Select(part => (part.Period, part.SubmissionId));
        return locality.SubmissionId is { } own ? parts.Prepend((report.Period, own)) : parts;
    }
}
