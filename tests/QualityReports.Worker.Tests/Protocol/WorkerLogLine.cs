namespace QualityReports.Worker.Tests.Protocol;

/// <summary>A line of the worker's log, as the host receives it.</summary>
/// <param name="Invocation">Its call; empty for none.</param>
/// <param name="Level">Its level.</param>
/// <param name="Category">Its category.</param>
/// <param name="Message">Its text.</param>
/// <param name="Bytes">The size of the whole message to the host.</param>
internal sealed record WorkerLogLine(string Invocation, RpcLog.Types.Level Level, string Category, string Message, int Bytes)
{
    /// <summary>Reads a message to the host.</summary>
    public static WorkerLogLine Read(RpcLog log) => new(
        log.InvocationId, log.Level, log.Category, log.Exception is null ? log.Message : $"{log.Message}: {log.Exception.Message}", log.CalculateSize());

    /// <inheritdoc/>
    public override string ToString() => $"[{Level}] {Category}: {Message}";
}
