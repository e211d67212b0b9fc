namespace QualityReports.Samples;

/// <summary>A synthetic return: a clerk's entries, and the day of sending.</summary>
/// <param name="Values">The answers that are not blank.</param>
/// <param name="Lists">The rows of every list, by its code; a cell for each column in the form's order. Empty for totals without rows.</param>
/// <param name="SubmittedOn">The day in China on which it was sent; within the period's window.</param>
/// <param name="IsLate">Whether it, or its original, was sent after the last timely day.</param>
/// <param name="FileName">The workbook's name, unique within a country's returns.</param>
public sealed record GeneratedReturn(
    FormEdition Form,
    RosterEntry Member,
    ReportingPeriod Period,
    bool IsNil,
    IReadOnlyDictionary<IndicatorCode, CellContent> Values,
    IReadOnlyDictionary<string, IReadOnlyList<CellContent[]>> Lists,
    DateOnly SubmittedOn,
    bool IsLate,
    string FileName);
