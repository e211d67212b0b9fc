namespace Microsoft.Azure.Functions.Worker;

/// <summary>Repeats a failed run after a pause. For timers alone: on blob and queue triggers the worker refuses it.</summary>
/// <param name="maxRetryCount">How often.</param>
/// <param name="delayInterval">The pause, <c>hh:mm:ss</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : Attribute
{
    /// <summary>How often.</summary>
    public int MaxRetryCount { get; } = maxRetryCount;

    /// <summary>The pause, <c>hh:mm:ss</c>.</summary>
    public string DelayInterval { get; } = delayInterval;
}
