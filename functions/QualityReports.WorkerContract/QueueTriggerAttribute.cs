namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for each message of a queue; the parameter is the message, as text or from JSON.</summary>
/// <param name="queueName">The queue's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue's name.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The name of the setting, or the prefix of the settings, that hold the connection.</summary>
    public string? Connection { get; set; }
}
