using QualityReports.Domain.DeadlineExtensions;

namespace QualityReports.Functions.DeadlineExtensions;

public enum ExtensionProblem
{
    PeriodUnknown,
    NotOnRoster,
    UntilInThePast,
    UntilBeforeLock,
    UntilTooFar,
    ReasonBlank,
    ReasonTooLong,
    NoneRunning,
}

/// <summary>The result of a request for an extension: the extension in force, or the reason for none.</summary>
/// <param name="Extension">The extension; null where nothing changed.</param>
public sealed record ExtensionResult(Extension? Extension, ExtensionProblem? Problem)
{
    internal static ExtensionResult Of(Extension extension) => new(extension, null);

    internal static ExtensionResult Refuse(ExtensionProblem problem) => new(null, problem);
}
