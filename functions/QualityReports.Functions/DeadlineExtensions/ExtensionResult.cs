using QualityReports.Domain.DeadlineExtensions;

namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>The reason why an extension is not granted or withdrawn.</summary>
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

    /// <summary>The last day is beyond the longest extension.</summary>
    UntilTooFar,

    /// <summary>No reason is given.</summary>
    ReasonBlank,

    /// <summary>The reason is too long.</summary>
    ReasonTooLong,

    /// <summary>No extension is in force.</summary>
    NoneRunning,
}

/// <summary>The result of a request for an extension: the extension in force, or the reason for none.</summary>
/// <param name="Extension">The extension; null where nothing changed.</param>
public sealed record ExtensionResult(Extension? Extension, ExtensionProblem? Problem)
{
    internal static ExtensionResult Of(Extension extension) => new(extension, null);

    internal static ExtensionResult Refuse(ExtensionProblem problem) => new(null, problem);
}
