using QualityReports.Functions.Submissions;
using QualityReports.Storage.Submissions;
using Spectre.Console;

namespace QualityReports.LocalHost.Cli.Operator;

internal sealed class StatusTables
{
    private const int Width = 120;
    private const int MaxListed = 20;

    private readonly TextWriter _output;
    private readonly IAnsiConsole _console;
    private readonly DateTimeOffset _now;

    public StatusTables(TextWriter output, DateTimeOffset now)
    {
        (_output, _now) = (output, now);
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        _console.Profile.Width = Math.Max(_console.Profile.Width, Width);
    }

    /// <summary>A line for each province and one for all.</summary>
    public void WriteProvinces(ReportingPeriod period, IReadOnlyList<ProvinceStatus> provinces)
    {
        var table = new Table().Title(period.ToString()).AddColumns("province", "name", "required", "accepted", "invalid", "missing", "processing", "failed",
            "report");
        foreach (var province in provinces)
            table.AddRow([province.Province.Value, NameOf(province.Province), .. Counts([province]), ReportOf(province)]);
        if (provinces.Count > 1)
            table.AddRow(["all", "", .. Counts(provinces), Number(provinces.Count(province => province.Report is not null))]);
        _console.Write(table);
    }

    public void WriteLocalities(ReportingPeriod period, ProvinceStatus province)
    {
        var table = new Table().Title($"{province.Province} {NameOf(province.Province)} {period}, report {ReportOf(province)}")
            .AddColumns("locality", "name", "state", "current return", "received", "processing", "failed");
        var unfinished = province.Unfinished.ToLookup(upload => upload.Address!.Locality);
        foreach (var locality in province.Localities)
        {
            var uploads = unfinished[locality.Member.Locality].ToList();
            table.AddRow(
                locality.Member.Locality.ToString(),
                Markup.Escape(locality.Member.Name),
                locality.Standing.ToString().ToLowerInvariant(),
                locality.Return?.SubmissionId.Value ?? "",
                locality.Return is { } current ? Time(current.SubmittedAt) : "",
                Count(uploads, SubmissionState.Processing, SubmissionState.AwaitingScan),
                Count(uploads, SubmissionState.Failed));
        }

        _console.Write(table);
        WriteProvinces(period, [province]);
    }

    /// <summary>The unfinished and failed uploads, oldest first.</summary>
    public void WriteUnfinished(IReadOnlyList<StoredSubmission> uploads)
    {
        if (uploads.Count == 0)
            return;
        _output.WriteLine("Uploads that are being processed, wait for their scan or failed, oldest first:");
        foreach (var upload in uploads.OrderBy(upload => upload.UpdatedAt).Take(MaxListed))
        {
            var since = string.Create(CultureInfo.InvariantCulture, $"for {(_now - upload.UpdatedAt).TotalMinutes:0} min");
            var name = FindingLines.OneLine(upload.BlobName);
            _output.WriteLine($"  {SubmissionStore.Name(upload.State)} {since}  {upload.Id}  {name}  {upload.Reason ?? upload.Fault}".TrimEnd());
        }

        if (uploads.Count > MaxListed)
            _output.WriteLine($"  … and {uploads.Count - MaxListed} more");
    }

    private static string[] Counts(IReadOnlyList<ProvinceStatus> provinces) =>
    [
        Number(provinces.Sum(province => province.Localities.Count)),
        .. Enum.GetValues<LocalityStanding>().Select(standing => Number(provinces.Sum(province => province.Count(standing)))),
        Number(provinces.Sum(province => province.Count(SubmissionState.Processing) + province.Count(SubmissionState.AwaitingScan))),
        Number(provinces.Sum(province => province.Count(SubmissionState.Failed))),
    ];

    private static string Count(IEnumerable<StoredSubmission> uploads, params SubmissionState[] states) =>
        uploads.Count(upload => states.Contains(upload.State)) is > 0 and var count ? Number(count) : "";

    private static string ReportOf(ProvinceStatus province) =>
        province.Report is { } report ? string.Create(CultureInfo.InvariantCulture, $"version {report.Version}, {report.Submitted} of {report.Required}")
            : "none";

    private static string NameOf(AreaCode province) => AreaCatalog.Default.Find(province)?.Name ?? "";

    private static string Time(DateTimeOffset instant) => instant.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
