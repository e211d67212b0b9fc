namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for each HTTP request on a route.</summary>
/// <param name="authLevel">The key that the host asks for.</param>
/// <param name="methods">The HTTP methods; none means all.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>The key that the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>The HTTP methods; none means all.</summary>
    public string[] Methods { get; } = methods;

    /// <summary>The route template, for example <c>api/periods/{period}</c>; null means the function's name.</summary>
    public string? Route { get; set; }
}
