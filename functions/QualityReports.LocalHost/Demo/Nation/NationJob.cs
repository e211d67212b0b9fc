using QualityReports.LocalHost.Pipeline;
using QualityReports.Samples;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;

namespace QualityReports.LocalHost.Demo.Nation;

/// <summary>The load: the returns of every locality at once, some of them corrected while others are still ingested.</summary>
internal sealed record NationJob(ReportingPeriod Period, IReadOnlyList<RosterEntry> Roster, int Corrections)
{
    private const int CorrectionsOfNation = 200;

    /// <summary>Rows of the inspection list in each workbook; null for lists where a locality keeps them.</summary>
    public int? Rows { get; init; }

    /// <summary>The folder of the emulator's data; null for memory.</summary>
    public DirectoryInfo? Data { get; init; }

    /// <summary>The folder of the reports; null for none.</summary>
    public DirectoryInfo? Output { get; init; }

    public static NationJob OfNation(ReportingPeriod period, int? rows, DirectoryInfo? data, DirectoryInfo? output) =>
        new(period, [.. NationalSample.Roster().Where(member => member.IsRequiredFor(period))], CorrectionsOfNation)
        {
            Rows = rows,
            Data = data,
            Output = output,
        };

    /// <returns>The exit code: success only if every upload has its expected state and every report exists.</returns>
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var form = Options.FormOf(FormCatalog.Load(), Period);
        var folder = Directory.CreateTempSubdirectory("qr-nation-");
        using var progress = new ProgressLine(output);
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            var uploads = await new NationFiles(form, Period, Rows, folder).MakeAsync(Roster, Corrections, progress, cancellation);
            var made = new Effort(TimeProvider.System.GetElapsedTime(started), Environment.CpuUsage.TotalTime);
            var options = new LocalPipelineOptions { Data = Data, Today = Period.LastDay.AddDays(form.Calendar.Timely), Progress = output };
            await using var pipeline = await LocalPipeline.StartAsync(options, cancellation);
            await pipeline.Services.GetRequiredService<RosterStore>().WriteAsync(Roster, cancellation);
            var provinces = Roster.Select(member => member.Locality.Province).Distinct().ToList();
            var result = await new NationRun(pipeline, Period, progress).RunAsync(uploads, provinces, cancellation);
            if (Output is not null)
                await WriteReportsAsync(pipeline.Services.GetRequiredService<ReportStore>(), result, Output, cancellation);
            NationSummary.Write(output, result, made, new Effort(TimeProvider.System.GetElapsedTime(started), Environment.CpuUsage.TotalTime));
            return Judge(result, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private int Judge(NationResult result, TextWriter output)
    {
        var faults = result.Faults(Roster).ToList();
        faults.ForEach(output.WriteLine);
        return faults.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static async Task WriteReportsAsync(ReportStore reports, NationResult result, DirectoryInfo folder, CancellationToken cancellation)
    {
        foreach (var (area, report) in result.Reports.Append(new(AreaCode.Nation, result.Nation)))
        {
            if (report is not null)
                await ReportFolder.WriteAsync(reports, report, folder.CreateSubdirectory(area.Value), cancellation);
        }
    }
}
