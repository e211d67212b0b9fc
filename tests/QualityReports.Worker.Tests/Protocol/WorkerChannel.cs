using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace QualityReports.Worker.Tests.Protocol;

/// <summary>The host's side of the stream to one worker: sends, matches answers with questions, and records the worker's log.</summary>
internal sealed class WorkerChannel
{
    private readonly Channel<StreamingMessage> _outbox = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<WorkerLogLine> _log = new();
    private readonly ConcurrentQueue<Invocation> _ended = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _broken;

    /// <summary>The name by which the worker reports to the host.</summary>
    public string WorkerId { get; } = NewId();

    /// <summary>Completes when the worker has called, or is gone.</summary>
    public Task Connected => _connected.Task;

    /// <summary>The worker's log so far.</summary>
    public IReadOnlyCollection<WorkerLogLine> Log => _log;

    /// <summary>The calls that ended so far.</summary>
    public IReadOnlyCollection<Invocation> Ended => _ended;

    /// <summary>Whether every question and call was answered.</summary>
    public bool IsIdle => _open.IsEmpty;

    /// <summary>A number for a question or a call.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString();

    /// <summary>Exchanges messages with the worker until either ends the stream.</summary>
    public async Task ServeAsync(IAsyncStreamReader<StreamingMessage> inbox, IServerStreamWriter<StreamingMessage> answers, CancellationToken ended)
    {
        _connected.TrySetResult();
        var sending = SendAllAsync(answers, ended);
        await foreach (var message in inbox.ReadAllAsync(ended))
            Receive(message);
        _outbox.Writer.TryComplete();
        await sending;
    }

    /// <summary>Sends a question and waits for its answer.</summary>
    public Task<StreamingMessage> AskAsync(StreamingMessage question)
    {
        question.RequestId = NewId();
        return SendAsync(question.RequestId, question);
    }

    /// <summary>Calls a function and waits for its end.</summary>
    /// <param name="function">The function.</param>
    /// <param name="id">The call's number, unique.</param>
    /// <param name="value">The trigger's value.</param>
    /// <param name="names">The other values of the trigger, by name.</param>
    /// <param name="cancellation">Asks the worker to cancel.</param>
    public async Task<Invocation> InvokeAsync(
        WorkerFunction function, string id, TypedData value, IReadOnlyDictionary<string, TypedData> names, CancellationToken cancellation)
    {
        var request = new InvocationRequest
        {
            InvocationId = id,
            FunctionId = function.Id,
            InputData = { new ParameterBinding { Name = function.Parameter, Data = value } },
            TraceContext = new RpcTraceContext { TraceParent = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01" },
        };
        request.TriggerMetadata.Add(names.ToDictionary());
        await using var early = cancellation.Register(() => Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = id } }));
        var result = (await SendAsync(id, new StreamingMessage { RequestId = NewId(), InvocationRequest = request })).InvocationResponse.Result;
        var invocation = new Invocation(id, function.Name, Outcome.FaultOf(result));
        _ended.Enqueue(invocation);
        return invocation;
    }

    /// <summary>Asks the worker to end.</summary>
    public void Terminate(TimeSpan grace) =>
        Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(grace) } });

    /// <summary>The worker is gone: every open question fails.</summary>
    public void Break(Exception reason)
    {
        _broken = reason;
        _connected.TrySetException(reason);
        foreach (var question in _open.Values)
            question.TrySetException(reason);
    }

    private Task<StreamingMessage> SendAsync(string id, StreamingMessage message)
    {
        var answer = _open[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(message);
        if (_broken is { } reason)
            answer.TrySetException(reason);
        return answer.Task;
    }

    private void Send(StreamingMessage message) => _outbox.Writer.TryWrite(message);

    private async Task SendAllAsync(IServerStreamWriter<StreamingMessage> answers, CancellationToken ended)
    {
        await foreach (var message in _outbox.Reader.ReadAllAsync(ended))
            await answers.WriteAsync(message, ended);
    }

    private void Receive(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
            KeepLog(message.RpcLog);
        else if (_open.TryRemove(message.InvocationResponse?.InvocationId ?? message.RequestId, out var question))
            question.TrySetResult(message);
    }

    private void KeepLog(RpcLog log)
    {
        if (log.LogCategory != RpcLog.Types.RpcLogCategory.CustomMetric)
            _log.Enqueue(WorkerLogLine.Read(log));
    }
}
