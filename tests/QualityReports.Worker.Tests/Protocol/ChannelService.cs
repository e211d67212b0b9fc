using Grpc.Core;

namespace QualityReports.Worker.Tests.Protocol;

/// <summary>Accepts the call of the started worker, and of no other.</summary>
internal sealed class ChannelService(WorkerChannel channel) : FunctionRpc.FunctionRpcBase
{
    /// <inheritdoc/>
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken) || requestStream.Current.StartStream?.WorkerId != channel.WorkerId)
            throw new global::Grpc.Core.RpcException(new Status(StatusCode.PermissionDenied, "This host waits for another worker."));
        await channel.ServeAsync(requestStream, responseStream, context.CancellationToken);
    }
}
