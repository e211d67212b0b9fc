using QualityReports.Worker.Tests.Host;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>Waits for what a host does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.05);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Waits for a call of a function to end.</summary>
    public static Task<Invocation> FindCallAsync(WorkerHost host, Func<Invocation, bool> isIt) =>
        FindAsync(() => Task.FromResult(host.Ended.FirstOrDefault(isIt)), () => host.Trouble);

    /// <summary>Looks until there is something.</summary>
    /// <param name="look">Looks; null where there is nothing yet.</param>
    /// <param name="trouble">What went wrong in the host, for the message where nothing comes.</param>
    public static async Task<T> FindAsync<T>(Func<Task<T?>> look, Func<string> trouble)
        where T : class
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Nothing came within {Patience}.\n{trouble()}");
    }
}
