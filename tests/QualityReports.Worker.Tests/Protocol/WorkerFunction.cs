using System.Text.Json.Nodes;

namespace QualityReports.Worker.Tests.Protocol;

/// <summary>A function as described and loaded by the worker.</summary>
/// <param name="Id">The worker's number for it.</param>
/// <param name="Name">Its name in the app.</param>
/// <param name="Trigger">The trigger's binding: <c>type</c>, <c>name</c> and the properties of the type.</param>
/// <param name="Fault">The reason why it was not loaded; null for success.</param>
internal sealed record WorkerFunction(string Id, string Name, JsonObject Trigger, string? Fault)
{
    /// <summary>The kind of trigger, such as <c>blobTrigger</c>.</summary>
    public string Kind => Text("type")!;

    /// <summary>The name of the trigger's parameter.</summary>
    public string Parameter => Text("name")!;

    /// <summary>Whether requests call it.</summary>
    public bool IsHttp => Kind == "httpTrigger";

    /// <summary>Its methods, in capitals; empty for a schedule, a queue or a container.</summary>
    public IReadOnlyList<string> Methods => Trigger["methods"] is JsonArray methods ? [.. methods.Select(method => ((string)method!).ToUpperInvariant())] : [];

    /// <summary>A text of the trigger's binding; null without one.</summary>
    public string? Text(string property) => (string?)Trigger[property];
}
