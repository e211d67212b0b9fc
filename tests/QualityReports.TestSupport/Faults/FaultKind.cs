namespace QualityReports.TestSupport.Faults;

/// <summary>The fault of one attempt of an operation.</summary>
public enum FaultKind
{
    /// <summary>None: the request is sent.</summary>
    None,

    /// <summary>The connection breaks before the request arrives: it was not executed.</summary>
    RequestLost,

    /// <summary>The connection breaks before the answer arrives: the request was executed.</summary>
    ResponseLost,

    /// <summary>429: not executed.</summary>
    Throttled,

    /// <summary>500: not executed.</summary>
    ServerError,

    /// <summary>503: not executed.</summary>
    Busy,

    /// <summary>412: not executed. Only a conditional request gets it; others are sent.</summary>
    PreconditionFailed,

    /// <summary>Another instance acts (<see cref="FaultInjector.Rival"/>), and then the request is sent.</summary>
    Race,

    /// <summary>The answer is delayed (<see cref="FaultInjector.Slowness"/>).</summary>
    Slow,

    /// <summary>The work is cancelled (<see cref="FaultInjector.Stop"/>) before the request is sent: it was not executed.</summary>
    Cancelled,
}
