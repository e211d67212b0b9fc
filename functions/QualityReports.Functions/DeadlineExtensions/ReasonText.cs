using QualityReports.Domain.Cells;

namespace QualityReports.Functions.DeadlineExtensions;

internal static class ReasonText
{
    /// <summary>The most characters after cleaning.</summary>
    public const int MaxLength = 500;

    public static (string Reason, ExtensionProblem? Problem) Read(string text)
    {
        var reason = CellText.Clean(text);
        return (reason, reason.Length == 0 ? ExtensionProblem.ReasonBlank : reason.Length > MaxLength ? ExtensionProblem.ReasonTooLong : null);
    }
}
