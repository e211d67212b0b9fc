namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>The run's id.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Ends the run.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
