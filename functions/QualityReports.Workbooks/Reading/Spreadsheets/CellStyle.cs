namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A cell format, as far as it decides what a person reads in the cell.</summary>
/// <param name="Day">How much of a day it shows.</param>
/// <param name="IsStruck">Whether its font strikes through.</param>
/// <param name="IsRaised">Whether its font raises or lowers the characters.</param>
/// <param name="Shown">What it shows; null where everything is shown as it is.</param>
internal sealed record CellStyle(DayFormat Day, bool IsStruck, bool IsRaised, ShownNumber? Shown)
{
    /// <summary>The format of a cell in a workbook without formats.</summary>
    public static CellStyle Plain { get; } = new(DayFormat.None, false, false, null);

    /// <summary>Whether it changes other values than numbers.</summary>
    public bool ChangesAny { get; } = IsStruck || IsRaised || Shown is { ChangesText: true };
}
