namespace Microsoft.Azure.Functions.Worker;

/// <summary>A message is on a queue.</summary>
/// <param name="queueName">The queue.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The name of the settings of the data account.</summary>
    public string? Connection { get; set; }
}
