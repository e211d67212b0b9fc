using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace QualityReports.Worker.Tests.Host;

/// <summary>Records the warnings and errors of the WebJobs SDK, for the message of a timeout.</summary>
internal sealed class HostLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines so far.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _lines.Enqueue($"[{logLevel}] {formatter(state, exception)} {exception}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // There is nothing to dispose.
    }
}
