using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Periods;
using QualityReports.Storage.DeadlineExtensions;

namespace QualityReports.Functions.Submissions;

/// <summary>Reads the uploads and the state of a locality's return for a period.</summary>
public sealed class ReadHistory(
    FormCatalog forms,
    AreaCatalog areas,
    RosterStore roster,
    ExtensionStore extensions,
    ReturnStore returns,
    SubmissionStore submissions,
    FeedbackStore feedback,
    AcknowledgementStore acknowledgements,
    TimeProvider clock)
{
    /// <summary>Everything: rows of roster, extension and return, and a page each of uploads, their states, their answers and the acknowledgements.</summary>
    public async Task<HistoryJson> RunAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var member = await roster.FindAsync(address.Locality, cancellation);
        var uploads = await submissions.ReadHistoryAsync(address, cancellation);
        // Read after the states, so that the current one is known for each accepted upload.
        var current = await returns.FindAsync(address, cancellation);
        var returned = await feedback.ReadReturnedAsync(address, cancellation);
        var looked = await acknowledgements.ReadAsync(address, cancellation);
        return new HistoryJson(
            address.Locality.ToString(),
            member?.Name ?? areas.Find(address.Locality.Area)?.Name ?? address.Locality.ToString(),
            address.Period.ToString(),
            PeriodJson.Of(address.Period, forms.For(address.Period)!, clock.GetUtcNow()),
            ExtensionJson.Of(await extensions.FindAsync(address.Period, address.Locality, cancellation), clock.GetUtcNow()),
            member?.IsRequiredFor(address.Period) == true,
            current?.SubmissionId.Value,
            [.. uploads.Select(upload => SubmissionJson.Of(upload, current, returned.Contains(upload.Upload.File.Id)))],
            [.. looked.Select(AcknowledgementJson.Of)]);
    }

    /// <summary>One upload: a row, the locality's return, and whether there is a returned workbook. Null without such an upload.</summary>
    public async Task<SubmissionJson?> FindAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await submissions.FindShownAsync(address, id, cancellation) is { } shown
            ? SubmissionJson.Of(shown, await returns.FindAsync(address, cancellation), await feedback.HasReturnedAsync(address, id, cancellation))
            : null;
}
