using System.Collections.Concurrent;
using Azure.Core;

namespace QualityReports.TestSupport.Faults;

/// <summary>Injects the faults of a schedule between the clients of one application and their storage: <c>ProductServices.Create(…, injector.Configure)</c>.
/// There are none until a schedule starts.</summary>
/// <param name="position">The position of faults: each attempt of the SDK by default, or each operation as a whole, which the SDK then does not
/// repeat.</param>
public sealed class FaultInjector(HttpPipelinePosition position = HttpPipelinePosition.PerRetry)
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PlannedFault> _happened = new();
    private readonly AsyncLocal<CancellationTokenSource?> _stop = new();
    private FaultSchedule _schedule = FaultSchedule.FaultFree;
    private bool _isOver;

    /// <summary>The action of another instance at <see cref="FaultKind.Race"/>; by default none.</summary>
    public Func<StorageOperation, CancellationToken, Task> Rival { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The source that <see cref="FaultKind.Cancelled"/> cancels; null for none. Concurrent work has one each.</summary>
    public CancellationTokenSource? Stop
    {
        get => _stop.Value;
        set => _stop.Value = value;
    }

    /// <summary>The delay of <see cref="FaultKind.Slow"/>.</summary>
    public TimeSpan Slowness { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>The faults since the start, in order: <see cref="FaultSchedule.Of"/> makes a schedule of exactly these.</summary>
    public IReadOnlyCollection<PlannedFault> Happened => _happened;

    /// <summary>Starts a schedule; operations count from 1 again.</summary>
    public void Start(FaultSchedule schedule)
    {
        _numbers.Clear();
        _happened.Clear();
        (_schedule, _isOver) = (schedule, false);
    }

    /// <summary>Ends the schedule: no more faults, and the earlier ones stay readable.</summary>
    public void End() => _isOver = true;

    /// <summary>Adds the faults to a client.</summary>
    public void Configure(ClientOptions options) => options.AddPolicy(new FaultPolicy(this, StorageOperation.ServiceOf(options)), position);

    /// <summary>The schedule and its faults, for the message of a failing test.</summary>
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
