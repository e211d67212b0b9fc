using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace QualityReports.TestSupport;

/// <summary>Records the text of every log line.</summary>
public sealed class RecordingLoggers : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _messages = new();

    /// <summary>The lines, in their order.</summary>
    public IReadOnlyCollection<string> Messages => _messages;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _messages.Enqueue(formatter(state, exception));

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
