namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A cell format, as far as it decides what a person reads in the cell.</summary>
/// <param name="ShowsDay">Whether a number is shown as a day.</param>
/// <param name="IsStruck">Whether its font strikes through.</param>
/// <param name="Shown">What it shows of numbers; null where each number is shown as it is.</param>
internal sealed record CellStyle(bool ShowsDay, bool IsStruck, ShownNumber? Shown)
{
    /// <summary>The format of a cell that names none.</summary>
    public static CellStyle Plain { get; } = new(false, false, null);
}
