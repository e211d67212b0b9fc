using System.Diagnostics;
using System.Globalization;
using QualityReports.Azurite;
using QualityReports.LocalHost.Demo.Nation;
using QualityReports.LocalHost.Pipeline;

namespace QualityReports.Benchmarks.Ingesting;

/// <summary>The work of a measured pipeline: runs every function on a running emulator, and executes lines of its standard input.</summary>
internal static class PipelineWork
{
    /// <summary>The first argument of such a process; the ports of the emulator and the day follow.</summary>
    public const string Argument = "pipeline";

    /// <summary>Answers with the progress. Every other command ends with the same answer.</summary>
    public const string Look = "look";

    /// <summary><c>wait 800 200</c>: waits until 800 uploads are ingested, and answers after each 200 as well.</summary>
    public const string Wait = "wait";

    /// <summary><c>move 2009-04-15</c>: moves the calendar to that day.</summary>
    public const string Move = "move";

    /// <summary>Builds the due reports: first the provinces', then the nation's.</summary>
    public const string Report = "report";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs until standard input ends.</summary>
    public static async Task<int> RunAsync(string[] ports, string today)
    {
        using var requests = new RequestCounter();
        var numbers = ports.Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToList();
        var options = new LocalPipelineOptions
        {
            SharedAzurite = new AzuriteEndpoints(numbers[0], numbers[1], numbers[2]),
            Today = DayOf(today),
            Progress = TextWriter.Null,
        };
        await using var pipeline = await LocalPipeline.StartAsync(options, CancellationToken.None);
        PipelineFigures Figures() => FiguresOf(pipeline, requests);
        Console.WriteLine(Figures().ToJson());
        while (await Console.In.ReadLineAsync() is { } line)
        {
            await ObeyAsync(line.Split(' '), pipeline, Figures);
            Console.WriteLine(Figures().ToJson());
        }

        return 0;
    }

    private static Task ObeyAsync(string[] words, LocalPipeline pipeline, Func<PipelineFigures> figures) => words switch
    {
        [Look] => Task.CompletedTask,
        [Wait, var count, var step] => WaitAsync(Number(count), Number(step), pipeline, figures),
        [Move, var day] => MoveAsync(pipeline, DayOf(day)),
        [Report] => ReportAsync(pipeline),
        _ => throw new ArgumentException($"There is nothing to do at '{string.Join(' ', words)}'.", nameof(words)),
    };

    private static async Task WaitAsync(long count, long step, LocalPipeline pipeline, Func<PipelineFigures> figures)
    {
        var next = ((pipeline.Ended / step) + 1) * step;
        while (pipeline.Ended < count)
        {
            await Task.Delay(Pause);
            if (pipeline.Ended >= next && next < count)
            {
                Console.WriteLine(figures().ToJson());
                next = ((pipeline.Ended / step) + 1) * step;
            }
        }
    }

    // Storage stamps whole seconds: an upload within the second of the move would have the day before.
    private static Task MoveAsync(LocalPipeline pipeline, DateOnly day)
    {
        pipeline.Clock.MoveTo(LocalClock.On(day).GetUtcNow());
        return Task.Delay(TimeSpan.FromSeconds(2));
    }

    private static async Task ReportAsync(LocalPipeline pipeline)
    {
        for (var round = 0; round < 2; round++)
        {
            await pipeline.RunTimerAsync("ScheduleConsolidation", CancellationToken.None);
            await pipeline.WaitUntilIdleAsync(CancellationToken.None);
        }
    }

    private static PipelineFigures FiguresOf(LocalPipeline pipeline, RequestCounter requests)
    {
        using var self = Process.GetCurrentProcess();
        return new PipelineFigures(
            pipeline.Ended,
            Environment.TickCount64 / 1000.0,
            self.TotalProcessorTime.TotalMilliseconds,
            requests.Count,
            self.PeakWorkingSet64 / 1024.0 / 1024.0);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
