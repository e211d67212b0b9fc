namespace QualityReports.TestSupport.Faults;

/// <summary>What befalls one attempt of one operation.</summary>
public enum FaultKind
{
    /// <summary>Nothing: the request goes through.</summary>
    None,

    /// <summary>The connection breaks before the request arrives: nothing was done.</summary>
    RequestLost,

    /// <summary>The connection breaks before the answer arrives: what was asked is done.</summary>
    ResponseLost,

    /// <summary>429: nothing was done.</summary>
    Throttled,

    /// <summary>500: nothing was done.</summary>
    ServerError,

    /// <summary>503: nothing was done.</summary>
    Busy,

    /// <summary>412: nothing was done. Only a request with a condition is answered so; others go through.</summary>
    PreconditionFailed,

    /// <summary>Somebody else acts (<see cref="FaultInjector.Rival"/>), and then the request goes through.</summary>
    Race,

    /// <summary>The answer takes its time (<see cref="FaultInjector.Slowness"/>).</summary>
    Slow,

    /// <summary>The caller is told to stop (<see cref="FaultInjector.Stop"/>) before the request is sent: nothing was done.</summary>
    Cancelled,
}
