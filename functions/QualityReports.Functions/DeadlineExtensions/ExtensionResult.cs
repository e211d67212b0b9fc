using QualityReports.Domain.DeadlineExtensions;

namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>Why an extension is not granted or withdrawn.</summary>
public enum ExtensionProblem
{
    /// <summary>No form serves the period.</summary>
    PeriodUnknown,

    /// <summary>The locality owes the province no return for the period.</summary>
    NotOnRoster,

    /// <summary>The last day is over already.</summary>
    UntilInThePast,

    /// <summary>The period is open on that day without an extension.</summary>
    UntilBeforeLock,

    /// <summary>The last day is further away than an extension may last.</summary>
    UntilTooFar,

    /// <summary>No reason is given.</summary>
    ReasonBlank,

    /// <summary>The reason is too long.</summary>
    ReasonTooLong,

    /// <summary>There is no extension that still runs.</summary>
    NoneRunning,
}

/// <summary>What became of a request for an extension: the extension as it now stands, or why nothing changed.</summary>
/// <param name="Extension">The extension; null where nothing changed.</param>
public sealed record ExtensionResult(Extension? Extension, ExtensionProblem? Problem)
{
    internal static ExtensionResult Of(Extension extension) => new(extension, null);

    internal static ExtensionResult Refuse(ExtensionProblem problem) => new(null, problem);
}
