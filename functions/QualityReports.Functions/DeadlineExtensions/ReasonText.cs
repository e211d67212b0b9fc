using QualityReports.Domain.Cells;

namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>The reason that a person gives for a change.</summary>
internal static class ReasonText
{
    /// <summary>Characters, once it is cleaned.</summary>
    public const int MaxLength = 500;

    /// <summary>Cleans it, and says what is wrong with what is left.</summary>
    public static (string Reason, ExtensionProblem? Problem) Read(string text)
    {
        var reason = CellText.Clean(text);
        return (reason, reason.Length == 0 ? ExtensionProblem.ReasonBlank : reason.Length > MaxLength ? ExtensionProblem.ReasonTooLong : null);
    }
}
