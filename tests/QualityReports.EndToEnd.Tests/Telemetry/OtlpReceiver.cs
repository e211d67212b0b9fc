using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QualityReports.EndToEnd.Tests.Telemetry;

/// <summary>A received span.</summary>
/// <param name="Name">The activity.</param>
/// <param name="Trace">The trace's id in hexadecimal.</param>
/// <param name="Id">The span's id.</param>
/// <param name="Parent">The parent's id; empty for a root.</param>
/// <param name="Tags">The tags.</param>
/// <param name="Links">The linked traces.</param>
internal sealed record ReceivedSpan(string Name, string Trace, string Id, string Parent, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<string> Links);

/// <summary>A received series of a metric.</summary>
/// <param name="Name">The instrument.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Kind">Counter, up-down counter, gauge or histogram.</param>
/// <param name="Tags">The tags.</param>
internal sealed record ReceivedSeries(string Name, string Unit, string Kind, IReadOnlyDictionary<string, string> Tags);

/// <summary>A collector of the OpenTelemetry protocol over gRPC, in this process (opentelemetry-proto 1.x).</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private const int FramePrefix = 5;

    // metrics.proto: the fields of a Metric and its Sum.
    private const int GaugeField = 5;
    private const int SumField = 7;
    private const int HistogramField = 9;
    private const int IsMonotonicField = 3;

    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedSpan> Spans { get; } = new();

    public ConcurrentQueue<ReceivedSeries> Series { get; } = new();

    /// <summary>The messages, formatted.</summary>
    public ConcurrentQueue<string> Logs { get; } = new();

    public Uri Address =>
        new(_app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var receiver = new OtlpReceiver(builder.Build());
        receiver.Map("trace.v1.TraceService", receiver.TakeSpans);
        receiver.Map("metrics.v1.MetricsService", receiver.TakeSeries);
        receiver.Map("logs.v1.LogsService", receiver.TakeLogs);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(string service, Action<ProtoMessage> take) =>
        _app.MapPost($"/opentelemetry.proto.collector.{service}/Export", async (HttpContext context) =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var frame = body.ToArray();
        Assert.Equal(0, frame[0]);
        take(new ProtoMessage(frame.AsSpan(FramePrefix, (int)BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(1)))));
        context.Response.ContentType = "application/grpc";
        context.Response.DeclareTrailer("grpc-status");
        await context.Response.Body.WriteAsync(new byte[FramePrefix]);
        context.Response.AppendTrailer("grpc-status", "0");
    });

    // Resources, scopes, items: fields 1, 2 and 2 of each of the three requests.
    private static IEnumerable<ProtoMessage> ItemsOf(ProtoMessage request) =>
        request.All(1).SelectMany(resource => resource.All(2)).SelectMany(scope => scope.All(2));

    private void TakeSpans(ProtoMessage request)
    {
        foreach (var span in ItemsOf(request))
        {
            Spans.Enqueue(new ReceivedSpan(
                span.Text(5), Hex(span, 1), Hex(span, 2), Hex(span, 4), TagsOf(span, 9), [.. span.All(13).Select(link => Hex(link, 1))]));
        }
    }

    private void TakeSeries(ProtoMessage request)
    {
        foreach (var metric in ItemsOf(request))
        {
            var field = new[] { GaugeField, SumField, HistogramField }.Single(metric.Has);
            foreach (var data in metric.All(field))
            {
                foreach (var point in data.All(1))
                    Series.Enqueue(new ReceivedSeries(metric.Text(1), metric.Text(3), KindOf(field, data), TagsOf(point, field == HistogramField ? 9 : 7)));
            }
        }
    }

    private static string KindOf(int field, ProtoMessage data) => field switch
    {
        GaugeField => "gauge",
        HistogramField => "histogram",
        _ => data.Bytes(IsMonotonicField).Any(value => value != 0) ? "counter" : "up-down counter",
    };

    private void TakeLogs(ProtoMessage request)
    {
        foreach (var record in ItemsOf(request))
            Logs.Enqueue(string.Join(' ', TagsOf(record, 6).Select(tag => $"{tag.Key}={tag.Value}").Prepend(new ProtoMessage(record.Bytes(5)).Text(1))));
    }

    private static string Hex(ProtoMessage message, int field) => Convert.ToHexStringLower(message.Bytes(field));

    private static Dictionary<string, string> TagsOf(ProtoMessage message, int field) =>
        message.All(field).ToDictionary(pair => pair.Text(1), pair => new ProtoMessage(pair.Bytes(2)).Text(1));
}
