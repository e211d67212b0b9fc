using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>The messages of the host about its own work.</summary>
internal static partial class HostLog
{
    [LoggerMessage(9001, LogLevel.Information, "Listening for {Count} functions")]
    public static partial void Started(ILogger logger, int count);

    [LoggerMessage(9002, LogLevel.Warning, "{Function}: the trigger's source could not be read or written; trying again")]
    public static partial void LookFailed(ILogger logger, Exception exception, string function);

    [LoggerMessage(9003, LogLevel.Error, "{Function} failed on blob {Blob}, delivery {Attempt} of {Threshold}")]
    public static partial void BlobFailed(ILogger logger, Exception exception, string function, string blob, int attempt, int threshold);

    [LoggerMessage(9004, LogLevel.Error, "{Function} gave up blob {Blob}: message on {Queue}")]
    public static partial void BlobPoisoned(ILogger logger, string function, string blob, string queue);

    [LoggerMessage(9005, LogLevel.Error, "{Function} failed on message {Message}, delivery {Attempt} of {Threshold}")]
    public static partial void MessageFailed(ILogger logger, Exception exception, string function, string message, long attempt, int threshold);

    [LoggerMessage(9006, LogLevel.Error, "{Function} gave up message {Message}: moved to the poison queue")]
    public static partial void MessagePoisoned(ILogger logger, string function, string message);

    [LoggerMessage(9007, LogLevel.Error, "{Function} failed on its schedule")]
    public static partial void TimerFailed(ILogger logger, Exception exception, string function);

    [LoggerMessage(9008, LogLevel.Error, "{Function} failed on a request")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string function);
}
