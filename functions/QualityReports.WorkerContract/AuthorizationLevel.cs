namespace Microsoft.Azure.Functions.Worker;

/// <summary>The key that the host asks for before it calls an HTTP function.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>A signed-in user's token.</summary>
    User,

    /// <summary>A key of the function.</summary>
    Function,

    /// <summary>A key of an extension.</summary>
    System,

    /// <summary>The master key.</summary>
    Admin,
}
