using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Host;

/// <summary>A trigger as the worker describes it, as an attribute of the WebJobs SDK.</summary>
internal static class TriggerAttributes
{
    /// <summary>Translates it.</summary>
    /// <returns>The type of the parameter, and the attribute to put on it.</returns>
    /// <exception cref="NotSupportedException">The tests' host does not support the trigger.</exception>
    public static (Type Value, CustomAttributeBuilder Attribute) Of(WorkerFunction function) => function.Kind switch
    {
        "blobTrigger" => (typeof(ParameterBindingData), Build(typeof(BlobTriggerAttribute), function.Text("path")!, new()
        {
            [nameof(BlobTriggerAttribute.Connection)] = function.Text("connection"),
            [nameof(BlobTriggerAttribute.Source)] = Enum.Parse<BlobTriggerSource>(function.Text("source")!),
        })),
        "queueTrigger" => (typeof(string), Build(typeof(QueueTriggerAttribute), function.Text("queueName")!, new()
        {
            [nameof(QueueTriggerAttribute.Connection)] = function.Text("connection"),
        })),
        "timerTrigger" => (typeof(TimerInfo), Build(typeof(TimerTriggerAttribute), function.Text("schedule")!, [])),
        var kind => throw new NotSupportedException($"{function.Name}: the tests' host has no {kind}."),
    };

    private static CustomAttributeBuilder Build(Type attribute, string argument, Dictionary<string, object?> properties) => new(
        attribute.GetConstructor([typeof(string)])!, [argument], [.. properties.Keys.Select(name => attribute.GetProperty(name)!)], [.. properties.Values]);
}
