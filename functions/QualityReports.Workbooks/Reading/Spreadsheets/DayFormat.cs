namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>How much of a day a number format shows.</summary>
internal enum DayFormat : byte
{
    /// <summary>It shows numbers or times.</summary>
    None,

    /// <summary>A part of it, such as year and month, or only some days.</summary>
    Part,

    /// <summary>Year, month and day of each.</summary>
    Whole,
}
