using QualityReports.Worker.Tests.Host;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>Waits for asynchronous work of a host.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.05);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Waits for a call of a function to end.</summary>
    public static Task<Invocation> FindCallAsync(WorkerHost host, Func<Invocation, bool> isIt) =>
        FindAsync(() => Task.FromResult(host.Ended.FirstOrDefault(isIt)), () => host.Trouble);

    /// <summary>Polls until there is a result.</summary>
    /// <param name="look">Polls; null for no result yet.</param>
    /// <param name="trouble">The host's failures, for the message of a timeout.</param>
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
