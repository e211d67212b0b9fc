namespace QualityReports.Domain.Checking;

/// <summary>Checks whether a day may be meant: not before the form's earliest one.</summary>
internal static partial class DateChecker
{
    [GeneratedRegex("^\\s*[0-9]{1,2}月[0-9]{1,2}[日号]\\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthAndDay { get; }

    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int LongestMonth = 31;

    // 29 February 1900, which never was, has the number 60.
    private static readonly DateOnly BeforeFirst = new(1899, 12, 31);
    private static readonly DateOnly March1900 = new(1900, 3, 1);

    /// <summary>The form's earliest day, as a finding about an earlier one names it; null for a day that may be meant.</summary>
    /// <param name="cell">The cell that holds the day.</param>
    public static Text? EarliestMissed(FormEdition form, CellContent cell, DateOnly day) =>
        !form.IsTooEarly(day) ? null
        : TypedNumber(cell) is { } number ? new Text($"{form.EarliestDate}（是否只填了“{number}”？）", $"{form.EarliestDate}; perhaps only “{number}” was typed")
        : Text.Same(form.EarliestDate!);

    /// <summary>The remark about a cell. Of a date that is shown without the period's year, as
    /// 1月4日, a person reads no other: it has a note, no warning.</summary>
    public static FindingKind? Remark(FindingKind? remark, CellContent cell, DateOnly? periodEnd) =>
        remark == FindingKinds.ValueShownRounded && cell.Kind == CellKind.Date && cell.Day.Year == periodEnd?.Year && MonthAndDay.IsMatch(cell.Shown ?? "")
            ? FindingKinds.ValueReadAsShown
            : remark;

    // A year or a day of the month in a date cell is a day soon after 1900.
    private static string? TypedNumber(CellContent cell)
    {
        if (cell.Kind != CellKind.Date || cell.Day <= BeforeFirst)
            return null;
        var number = cell.Day.DayNumber - BeforeFirst.DayNumber + (cell.Day >= March1900 ? 1 : 0);
        return number is <= LongestMonth or (>= FirstYear and <= LastYear) ? number.ToString(CultureInfo.InvariantCulture) : null;
    }
}
