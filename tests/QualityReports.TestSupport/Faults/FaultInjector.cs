using System.Collections.Concurrent;
using Azure.Core;

namespace QualityReports.TestSupport.Faults;

/// <summary>Puts a schedule's faults between the clients of one application and their storage: <c>ProductServices.Create(…, injector.Configure)</c>.</summary>
/// <param name="schedule">The faults.</param>
/// <param name="position">Where they strike: each attempt of the SDK by default, or each operation as a whole, whose fault the SDK then does not mend.</param>
public sealed class FaultInjector(FaultSchedule schedule, HttpPipelinePosition position = HttpPipelinePosition.PerRetry)
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PlannedFault> _happened = new();

    /// <summary>Whether the storm is over: nothing fails any more.</summary>
    public bool IsCalm { get; set; }

    /// <summary>What <see cref="FaultKind.Race"/> lets somebody else do; by default nothing.</summary>
    public Func<StorageOperation, CancellationToken, Task> Rival { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What <see cref="FaultKind.Cancelled"/> cancels; without one it does nothing.</summary>
    public CancellationTokenSource? Stop { get; set; }

    /// <summary>How long <see cref="FaultKind.Slow"/> takes.</summary>
    public TimeSpan Slowness { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The faults that happened, in their order: a schedule of exactly these is <see cref="FaultSchedule.Of"/>.</summary>
    public IReadOnlyCollection<PlannedFault> Happened => _happened;

    /// <summary>Adds the faults to a client.</summary>
    public void Configure(ClientOptions options) => options.AddPolicy(new FaultPolicy(this, StorageOperation.ServiceOf(options)), position);

    /// <inheritdoc/>
    public override string ToString() => $"{schedule} [{string.Join("; ", _happened)}]";

    internal FaultKind Next(StorageOperation operation, Request request)
    {
        if (IsCalm)
            return FaultKind.None;
        var name = operation.ToString();
        var number = _numbers.AddOrUpdate(name, 1, (_, before) => before + 1);
        var kind = schedule.At(name, number);
        if (kind == FaultKind.None || (kind == FaultKind.PreconditionFailed && !IsConditional(request)))
            return FaultKind.None;
        _happened.Enqueue(new PlannedFault(name, number, kind));
        return kind;
    }

    private static bool IsConditional(Request request) => request.Headers.TryGetValue("If-Match", out var etag) && etag != "*";
}
