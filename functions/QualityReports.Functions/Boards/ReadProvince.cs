using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Periods;
using QualityReports.Functions.Reports;
using QualityReports.Storage.DeadlineExtensions;

namespace QualityReports.Functions.Boards;

/// <summary>Reads the current state of a period for a province, seconds after an upload: five operations.</summary>
public sealed class ReadProvince(
    FormCatalog forms,
    AreaCatalog areas,
    RosterStore roster,
    ReturnStore returns,
    SubmissionStore uploads,
    ExtensionStore extensions,
    ReportStore reports,
    TimeProvider clock)
{
    /// <returns>Null without such a province.</returns>
    /// <exception cref="ArgumentException">No form serves the period.</exception>
    public async Task<ProvinceBoard?> RunAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        if (areas.Find(province) is not { Level: AreaLevel.Province } area)
            return null;
        var form = forms.For(period) ?? throw new ArgumentException($"No form serves {period}.", nameof(period));
        var members = await roster.ReadAsync(province, cancellation);
        var figures = new LocalityFiguresBuilder(areas).Build(form, members, await returns.ReadAsync(province, period, cancellation));
        var unfinished = await uploads.ReadAsync(period, province, cancellation).Where(upload => !upload.HasEnded).ToListAsync(cancellation);
        var leave = (await extensions.ReadAsync(province, period, cancellation)).ToDictionary(extension => extension.Locality);
        var contacts = members.ToDictionary(member => member.Locality.ToString(), member => member.Contact);
        var now = clock.GetUtcNow();
        return new ProvinceBoard(
            province.Value,
            area.Names,
            PeriodJson.Of(period, form, now),
            Coverage.Of(figures, form.Calendar.WindowOf(period).TimelyUntil),
            await reports.FindCurrentAsync(province, period, cancellation) is { } report ? ReportVersionJson.Of(report) : null,
            [.. figures.Select(one => Describe(one, contacts[one.Code], unfinished,
                ExtensionJson.Of(leave.GetValueOrDefault(LocalityCode.Parse(one.Code)), now)))]);
    }

    private static BoardLocality Describe(LocalityFigures figures, string? contact, IReadOnlyList<StoredSubmission> unfinished, ExtensionJson? extension)
    {
        int Count(SubmissionState state) => unfinished.Count(upload => upload.State == state && upload.Address!.Locality.ToString() == figures.Code);
        return new BoardLocality(
            figures.Code,
            figures.Name,
            figures.Level,
            figures.Prefecture,
            figures.PrefectureName,
            contact,
            figures.State,
            figures.SubmissionId,
            figures.SubmittedAt,
            figures.Warnings,
            Count(SubmissionState.Processing) + Count(SubmissionState.AwaitingScan),
            Count(SubmissionState.Failed),
            extension);
    }
}
