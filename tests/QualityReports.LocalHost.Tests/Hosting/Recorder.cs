using System.Collections.Concurrent;

namespace QualityReports.LocalHost.Tests.Hosting;

/// <summary>Records the calls of trigger classes, and makes some of them fail.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<string> _calls = new();

    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Whether a call fails, by the number of calls so far, this one included.</summary>
    public Func<int, bool> Fails { get; set; } = _ => false;

    public void Note(string call)
    {
        _calls.Enqueue(call);
        if (Fails(_calls.Count))
            throw new InvalidOperationException($"Asked to fail on {call}.");
    }

    public async Task WaitForAsync(int calls)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (_calls.Count < calls)
            await Task.Delay(20, patience.Token);
    }
}
