using System.Collections.Concurrent;
using Azure.Core;

namespace QualityReports.TestSupport.Faults;

/// <summary>
/// Puts the faults of a schedule between the clients of one application and their storage: <c>ProductServices.Create(…, injector.Configure)</c>. It is calm
/// until a schedule starts.
/// </summary>
/// <param name="position">Where faults strike: each attempt of the SDK by default, or each operation as a whole, which the SDK then does not mend.</param>
public sealed class FaultInjector(HttpPipelinePosition position = HttpPipelinePosition.PerRetry)
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PlannedFault> _happened = new();
    private readonly AsyncLocal<CancellationTokenSource?> _stop = new();
    private FaultSchedule _schedule = FaultSchedule.FaultFree;
    private bool _isOver;

    /// <summary>What <see cref="FaultKind.Race"/> lets somebody else do; by default nothing.</summary>
    public Func<StorageOperation, CancellationToken, Task> Rival { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What <see cref="FaultKind.Cancelled"/> cancels; without one it does nothing. What runs side by side has one each.</summary>
    public CancellationTokenSource? Stop
    {
        get => _stop.Value;
        set => _stop.Value = value;
    }

    /// <summary>How long <see cref="FaultKind.Slow"/> takes.</summary>
    public TimeSpan Slowness { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>The faults that happened since the start, in their order: <see cref="FaultSchedule.Of"/> makes a schedule of exactly these.</summary>
    public IReadOnlyCollection<PlannedFault> Happened => _happened;

    /// <summary>Starts a schedule; operations are counted from 1 again.</summary>
    public void Start(FaultSchedule schedule)
    {
        _numbers.Clear();
        _happened.Clear();
        (_schedule, _isOver) = (schedule, false);
    }

    /// <summary>Ends the storm: nothing fails any more, and what happened can still be read.</summary>
    public void End() => _isOver = true;

    /// <summary>Adds the faults to a client.</summary>
    public void Configure(ClientOptions options) => options.AddPolicy(new FaultPolicy(this, StorageOperation.ServiceOf(options)), position);

    /// <summary>The schedule and what happened, for the message of a test that fails.</summary>
    public override string ToString() => $"{_schedule} [{string.Join("; ", _happened)}]";

    internal FaultKind Next(StorageOperation operation, Request request)
    {
        if (_isOver)
            return FaultKind.None;
        var name = operation.ToString();
        var number = _numbers.AddOrUpdate(name, 1, (_, before) => before + 1);
        var kind = _schedule.At(name, number);
        if (kind == FaultKind.None || (kind == FaultKind.PreconditionFailed && !IsConditional(request)))
            return FaultKind.None;
        _happened.Enqueue(new PlannedFault(name, number, kind));
        return kind;
    }

    private static bool IsConditional(Request request) => request.Headers.TryGetValue("If-Match", out var etag) && etag != "*";
}
