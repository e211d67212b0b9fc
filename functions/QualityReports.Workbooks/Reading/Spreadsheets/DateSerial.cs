namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Days as workbooks count them.</summary>
internal static class DateSerial
{
    // Day 60 of the 1900 system is 29 February 1900, which never was; from 61 on the count is one ahead of the calendar.
    private const int FictitiousDay = 60;
    private const int LastDay1900 = 2_958_465;
    private const int LastDay1904 = 2_957_003;
    private static readonly DateOnly Before1900 = new(1899, 12, 31);
    private static readonly DateOnly LeapYearEnd = new(1900, 3, 1);
    private static readonly DateOnly First1904 = new(1904, 1, 1);

    /// <summary>The number of a day in the system of 1900.</summary>
    public static int Of(DateOnly day) => day.DayNumber - Before1900.DayNumber + (day < LeapYearEnd ? 0 : 1);

    /// <summary>The day of a serial number, its time of day left out.</summary>
    /// <returns>Null where the number is no day of the system: before its first, after 9999, or the fictitious one.</returns>
    public static DateOnly? ToDay(decimal serial, bool uses1904)
    {
        if (serial < 0 || serial >= LastDay1900 + 1)
            return null;
        return ToDay((int)decimal.Floor(serial), uses1904);
    }

    /// <summary>The day of a whole serial number.</summary>
    /// <inheritdoc cref="ToDay(decimal, bool)"/>
    public static DateOnly? ToDay(int day, bool uses1904)
    {
        if (day is < 0 or > LastDay1900)
            return null;
        if (uses1904)
            return day <= LastDay1904 ? First1904.AddDays(day) : null;
        return day is 0 or FictitiousDay ? null : Before1900.AddDays(day < FictitiousDay ? day : day - 1);
    }
}
