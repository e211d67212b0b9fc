using Azure.Core;
using Azure.Core.Pipeline;

namespace QualityReports.TestSupport.Faults;

/// <summary>
/// Lets work that runs side by side meet storage in an order that a seed decides: while one piece moves, every other waits before its next attempt at storage.
/// So what otherwise depends on the scheduler repeats exactly. Work that was not started here passes freely:
/// <c>ProductServices.Create(…, turnstile.Configure)</c>.
/// </summary>
public sealed class Turnstile
{
    // The piece of work that runs here, by its number.
    private readonly AsyncLocal<int?> _number = new();
    private readonly SortedDictionary<int, TaskCompletionSource> _waiting = [];
    private readonly Lock _lock = new();
    private Random _random = new(0);
    private int _working;

    /// <summary>Makes a client's attempts pass here.</summary>
    public void Configure(ClientOptions options) => options.AddPolicy(new Policy(this), HttpPipelinePosition.PerRetry);

    /// <summary>Runs all of it, interleaved as the seed says.</summary>
    /// <param name="seed">The same seed gives the same order.</param>
    /// <param name="work">What runs side by side. A failure of one is thrown when all have come to their end.</param>
    public async Task RunAsync(int seed, IReadOnlyList<Func<Task>> work)
    {
        // All are counted in before the first moves.
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

    // Only when nobody moves any more.
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
