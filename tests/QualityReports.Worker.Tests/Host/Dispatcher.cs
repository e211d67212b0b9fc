using System.Text.Json;
using Google.Protobuf;
using Microsoft.Azure.WebJobs;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Host;

/// <summary>Passes the calls of the WebJobs SDK on to the worker, with the trigger's value in the protocol's form.</summary>
internal sealed class Dispatcher(WorkerChannel channel, IReadOnlyList<WorkerFunction> functions)
{
    /// <summary>Calls a function.</summary>
    /// <exception cref="InvalidOperationException">It failed, and the SDK delivers again as host.json says.</exception>
    public async Task InvokeAsync(string name, object? value, Binder binder, CancellationToken cancellation)
    {
        var function = functions.Single(function => function.Name == name);
        var names = binder.BindingData.Select(pair => (pair.Key, Value: Describe(pair.Value))).Where(pair => pair.Value is not null);
        var invocation = await channel.InvokeAsync(
            function, WorkerChannel.NewId(), ValueOf(value), names.ToDictionary(pair => pair.Key, pair => pair.Value!), cancellation);
        if (invocation.Fault is { } fault)
            throw new InvalidOperationException(fault);
    }

    private static TypedData ValueOf(object? value) => value switch
    {
        ParameterBindingData data => new TypedData
        {
            ModelBindingData = new ModelBindingData
            {
                Version = data.Version,
                Source = data.Source,
                ContentType = data.ContentType,
                Content = ByteString.CopyFrom(data.Content),
            },
        },
        string text => new TypedData { String = text },
        TimerInfo timer => Json(new { timer.ScheduleStatus, timer.IsPastDue }),
        _ => throw new NotSupportedException($"The worker is not told of a {value?.GetType()}."),
    };

    private static TypedData? Describe(object? value) => value switch
    {
        string text => new TypedData { String = text },
        DateTimeOffset or int or long or Uri or IDictionary<string, string> => Json(value),
        _ => null,
    };

    private static TypedData Json(object value) => new() { Json = JsonSerializer.Serialize(value) };
}
