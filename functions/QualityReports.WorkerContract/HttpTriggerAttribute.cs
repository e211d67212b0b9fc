namespace Microsoft.Azure.Functions.Worker;

/// <summary>An HTTP request has come.</summary>
/// <param name="authLevel">Which key the host asks for.</param>
/// <param name="methods">The methods that are taken, in lower case.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>Which key the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>The methods that are taken.</summary>
    public string[] Methods { get; } = methods;

    /// <summary>The route's template.</summary>
    public string? Route { get; set; }
}
