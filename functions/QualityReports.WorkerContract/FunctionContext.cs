namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function, as the function may see it.</summary>
public abstract class FunctionContext
{
    /// <summary>The invocation's own id, for correlation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Is cancelled when the host is about to stop.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
