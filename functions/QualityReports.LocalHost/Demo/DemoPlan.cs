using System.Runtime.CompilerServices;
using QualityReports.Samples;

namespace QualityReports.LocalHost.Demo;

/// <summary>A file to send, with its expected state.</summary>
/// <param name="Name">Its name within container <c>submissions</c>.</param>
internal sealed record DemoUpload(string Name, byte[] Content, SubmissionState Expected);

internal sealed record DemoWave(string Title, DateOnly Day, IReadOnlyList<DemoUpload> Uploads);

/// <summary>The uploads of the demo by day: last period's returns, this period's timely and late ones, corrections, and a few that are refused.</summary>
/// <param name="seed">Selects the generated returns.</param>
internal sealed class DemoPlan(FormEdition form, IReadOnlyList<RosterEntry> roster, ReportingPeriod period, int seed)
{
    private static readonly byte[] NoWorkbook = "locality,batches\n330302,12\n"u8.ToArray();

    /// <summary>Makes the waves, in order of their days; the files of each are made on demand.</summary>
    public async IAsyncEnumerable<DemoWave> WavesAsync(SampleFiles files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var day = DateOnly.MinValue;
        await foreach (var wave in OwnDaysAsync(files, cancellation))
        {
            // A file that is sent again follows all earlier ones, whatever its original day.
            day = wave.Day > day ? wave.Day : day.AddDays(1);
            yield return wave with { Day = day };
        }
    }

    private async IAsyncEnumerable<DemoWave> OwnDaysAsync(SampleFiles files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = Returns(period.Previous);
        var now = Returns(period);
        var corrections = Corrections(now);
        var corrected = corrections.Select(item => item.Member.Locality).ToHashSet();
        var broken = now.Where(item => !item.IsLate && !item.IsNil && !corrected.Contains(item.Member.Locality)).Take(2).ToList();
        yield return await WaveAsync("last period, in time", before.Where(item => !item.IsLate), files, cancellation);
        yield return await WaveAsync("last period, late", before.Where(item => item.IsLate), files, cancellation);
        var timely = await WaveAsync("this period, in time", now.Where(item => !item.IsLate).Except(broken), files, cancellation);
        yield return await WithRefusalsAsync(timely, broken, files, cancellation);
        yield return await WaveAsync("this period, late", now.Where(item => item.IsLate), files, cancellation);
        yield return await WaveAsync("corrections", broken.Concat(corrections), files, cancellation);
    }

    private List<GeneratedReturn> Returns(ReportingPeriod of)
    {
        var silent = SubmissionPlan.NotSubmitted(roster, of, seed);
        return [.. roster.Where(member => member.IsRequiredFor(of) && !silent.Contains(member.Locality))
            .Select(member => ReturnGenerator.Generate(form, member, of, seed))];
    }

    private List<GeneratedReturn> Corrections(List<GeneratedReturn> returns)
    {
        var corrected = SubmissionPlan.Corrected(roster, period, seed);
        return [.. returns.Where(item => !item.IsNil && corrected.Contains(item.Member.Locality))
            .Select(item => ReturnGenerator.GenerateCorrection(item, seed))];
    }

    // Each wave is sent on the last of its files' own days, so that none is early.
    private static async Task<DemoWave> WaveAsync(string title, IEnumerable<GeneratedReturn> returns, SampleFiles files, CancellationToken cancellation)
    {
        var all = returns.ToList();
        return new DemoWave(title, all.Max(item => item.SubmittedOn), await UploadsAsync(all, SubmissionState.Accepted, files, cancellation));
    }

    private static async Task<List<DemoUpload>> UploadsAsync(
        IEnumerable<GeneratedReturn> returns, SubmissionState expected, SampleFiles files, CancellationToken cancellation)
    {
        var uploads = new List<DemoUpload>();
        foreach (var item in returns)
            uploads.Add(new DemoUpload(SampleFiles.NameOf(item), await files.ReadAsync(item, cancellation), expected));
        return uploads;
    }

    private static async Task<DemoWave> WithRefusalsAsync(DemoWave wave, List<GeneratedReturn> broken, SampleFiles files, CancellationToken cancellation)
    {
        var invalid = await UploadsAsync(broken.Select((item, i) => FaultPlanter.Plant(item, i).Return), SubmissionState.Invalid, files, cancellation);
        var folder = Path.GetDirectoryName(SampleFiles.NameOf(broken[0]))!.Replace('\\', '/');
        DemoUpload[] rejected =
        [
            new($"{folder}/export.csv", NoWorkbook, SubmissionState.Rejected),
            new($"{broken[0].Member.Locality.Province}/lost.xlsx", NoWorkbook, SubmissionState.Rejected),
        ];
        return wave with { Uploads = [.. wave.Uploads, .. invalid, .. rejected] };
    }
}
