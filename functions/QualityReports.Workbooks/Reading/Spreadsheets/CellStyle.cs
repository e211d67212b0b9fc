namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A cell format, as far as it decides what a person reads in the cell.</summary>
/// <param name="Day">How much of a day it shows.</param>
/// <param name="IsStruck">Whether its font strikes through.</param>
/// <param name="IsRaised">Whether its font raises or lowers the characters.</param>
/// <param name="Shown">What it shows; null where everything is shown as it is.</param>
/// <param name="IsMissing">Whether the workbook does not have it: what the cell shows cannot be known.</param>
/// <param name="Look">Whether font, alignment or marks in the format disguise what the cell holds.</param>
internal sealed record CellStyle(
    DayFormat Day, bool IsStruck, bool IsRaised, ShownNumber? Shown, bool IsMissing = false, CellLook Look = CellLook.Plain)
{
    /// <summary>The format of a cell in a workbook without formats.</summary>
    public static CellStyle Plain { get; } = new(DayFormat.None, false, false, null);

    /// <summary>Whether it shows numbers in at most eleven characters, as the formats General and Text do.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>The format of a cell that names one which the workbook does not have.</summary>
    public static CellStyle Missing { get; } = new(DayFormat.None, false, false, null, IsMissing: true);

    /// <summary>Whether it changes other values than numbers.</summary>
    public bool ChangesAny { get; } = IsMissing || IsStruck || IsRaised || Look != CellLook.Plain || Shown is { ChangesText: true };
}
