using System.Collections.Concurrent;
using QualityReports.Samples;

namespace QualityReports.LocalHost.Demo.Nation;

/// <summary>The workbooks of the load: one for each locality, and corrections of some. They are written to a folder, as together they may be large.</summary>
/// <param name="rows">Rows of the inspection list in each; null for lists where a locality keeps them.</param>
internal sealed class NationFiles(FormEdition form, ReportingPeriod period, int? rows, DirectoryInfo folder)
{
    // The number of uploads between a return and its correction, where there are as many.
    private const int Distance = 150;

    /// <summary>Makes the workbooks: their answers on all processors, the workbooks one at a time.</summary>
    /// <returns>The files in the order of sending; a correction follows its original.</returns>
    public async Task<IReadOnlyList<NationUpload>> MakeAsync(
        IReadOnlyList<RosterEntry> roster, int corrections, ProgressLine progress, CancellationToken cancellation)
    {
        var returns = new NationalReturns();
        var corrected = Corrected(roster, corrections);
        var made = new ConcurrentDictionary<LocalityCode, (NationUpload First, NationUpload? Correction)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(roster, parallel, async (member, token) =>
        {
            var item = returns.Generate(form, member, period, rows);
            var first = await WriteAsync(item, null, token);
            var correction = corrected.Contains(member.Locality)
                ? await WriteAsync(ReturnGenerator.GenerateCorrection(item, SampleRoster.DefaultSeed), first, token)
                : null;
            made[member.Locality] = (first, correction);
            lock (progress)
                progress.Report("workbooks", made.Count, roster.Count);
        });
        return InOrder([.. roster.OrderBy(member => Draw(member, "sending")).Select(member => made[member.Locality])]);
    }

    private static ulong Draw(RosterEntry member, string topic) => StableRandom.For(SampleRoster.DefaultSeed, member.Locality.ToString(), topic).Next();

    // A nil return has no figure to correct.
    private HashSet<LocalityCode> Corrected(IReadOnlyList<RosterEntry> roster, int corrections) =>
    [
        .. roster.Where(member => rows is not null || !SubmissionPlan.IsNil(member, period, SampleRoster.DefaultSeed))
            .OrderBy(member => Draw(member, "sent again"))
            .Take(corrections)
            .Select(member => member.Locality),
    ];

    private async Task<NationUpload> WriteAsync(GeneratedReturn item, NationUpload? original, CancellationToken cancellation)
    {
        var name = SampleFiles.NameOf(item);
        var file = new FileInfo(Path.Combine(folder.FullName, Path.GetFileName(name)));
        await File.WriteAllBytesAsync(file.FullName, await SampleFiles.MakeAsync(item, cancellation), cancellation);
        return new NationUpload(name, file, original);
    }

    private static List<NationUpload> InOrder(IReadOnlyList<(NationUpload First, NationUpload? Correction)> made) =>
    [
        .. made.SelectMany((item, i) => new[] { (Place: i, Upload: item.First), (Place: i + Distance, Upload: item.Correction) })
            .Where(placed => placed.Upload is not null)
            .OrderBy(placed => placed.Place)
            .Select(placed => placed.Upload!),
    ];
}
