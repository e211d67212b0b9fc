namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function when a blob is created or replaced; the parameter is that blob.</summary>
/// <param name="blobPath">Container and pattern, for example <c>submissions/{province}/{file}</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    /// <summary>Container and pattern; each token in braces can be bound to a string parameter of its name.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The name of the setting, or the prefix of the settings, that hold the connection.</summary>
    public string? Connection { get; set; }

    /// <summary>How the host learns of the blob.</summary>
    public BlobTriggerSource Source { get; set; }
}
