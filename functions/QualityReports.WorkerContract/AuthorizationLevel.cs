namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key the host asks for.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>A user's token.</summary>
    User,

    /// <summary>A key of the function.</summary>
    Function,

    /// <summary>The host's system key.</summary>
    System,

    /// <summary>The host's master key.</summary>
    Admin,
}
