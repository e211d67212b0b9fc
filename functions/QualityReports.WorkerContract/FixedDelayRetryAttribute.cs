namespace Microsoft.Azure.Functions.Worker;

/// <summary>Repeats a failed run after a fixed delay. Allowed on timers; blob and queue triggers have their own retries.</summary>
/// <param name="maxRetryCount">How often to repeat; -1 means without end.</param>
/// <param name="delayInterval">The delay, written <c>hh:mm:ss</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : Attribute
{
    /// <summary>How often to repeat; -1 means without end.</summary>
    public int MaxRetryCount { get; } = maxRetryCount;

    /// <summary>The delay, written <c>hh:mm:ss</c>.</summary>
    public string DelayInterval { get; } = delayInterval;
}
