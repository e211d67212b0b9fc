using Azure.Core;
using Azure.Core.Pipeline;

namespace QualityReports.TestSupport.Faults;

/// <summary>Runs concurrent work in an order that a seed decides: while one part runs, every other waits before its next attempt at storage. So the scheduler
/// does not affect the result. Work that was not started here is not delayed: <c>ProductServices.Create(…, turnstile.Configure)</c>.</summary>
public sealed class Turnstile
{
    // The running part of the work, by its number.
    private readonly AsyncLocal<int?> _number = new();
    private readonly SortedDictionary<int, TaskCompletionSource> _waiting = [];
    private readonly Lock _lock = new();
    private Random _random = new(0);
    private int _working;

    /// <summary>Adds the turnstile to a client.</summary>
    public void Configure(ClientOptions options) => options.AddPolicy(new Policy(this), HttpPipelinePosition.PerRetry);

    /// <summary>Runs all parts, interleaved by the seed.</summary>
    /// <param name="seed">The same seed gives the same order.</param>
    /// <param name="work">The concurrent parts. A failure of one is rethrown at the end of all.</param>
    public async Task RunAsync(int seed, IReadOnlyList<Func<Task>> work)
    {
        // All are counted before the first runs.
        (_random, _working) = (new Random(seed), work.Count);
        await Task.WhenAll(work.Select((item, number) => Task.Run(() => RunAsync(number, item))));
    }

    private async Task RunAsync(int number, Func<Task> work)
    {
        _number.Value = number;
        try
        {
            await PassAsync(number);
            await work();
        }
        finally
        {
            Leave();
        }
    }

    private Task PassAsync(int number)
    {
        var pass = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add(number, pass);
            LetOnePass();
        }

        return pass.Task;
    }

    private void Leave()
    {
        lock (_lock)
        {
            _working--;
            LetOnePass();
        }
    }

    // Only when none is running.
    private void LetOnePass()
    {
        if (_waiting.Count == 0 || _waiting.Count < _working)
            return;
        var next = _waiting.ElementAt(_random.Next(_waiting.Count));
        _waiting.Remove(next.Key);
        next.Value.SetResult();
    }

    private sealed class Policy(Turnstile turnstile) : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (turnstile._number.Value is { } number)
                await turnstile.PassAsync(number);
            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("The product asks storage asynchronously.");
    }
}
