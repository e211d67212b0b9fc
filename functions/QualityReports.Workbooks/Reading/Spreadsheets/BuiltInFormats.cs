namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The number formats that a file names by a number alone (ECMA-376, 18.8.30), read as in simplified Chinese.</summary>
internal static class BuiltInFormats
{
    private const string YearAndMonth = "yyyy\"年\"m\"月\"";
    private const string MonthAndDay = "m\"月\"d\"日\"";
    private const string HourAndMinute = "h\"时\"mm\"分\"";

    /// <summary>The code of a format; null for the general one, text, and numbers without a format.</summary>
    public static string? Of(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 => "\"¥\"#,##0;\"¥\"\\-#,##0",
        7 or 8 => "\"¥\"#,##0.00;\"¥\"\\-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 or 30 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        >= 18 and <= 21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 52 or 57 => YearAndMonth,
        28 or 29 or 51 or 53 or 54 or 58 => MonthAndDay,
        31 => YearAndMonth + "d\"日\"",
        32 or 34 or 55 => HourAndMinute,
        33 or 35 or 56 => HourAndMinute + "ss\"秒\"",
        37 or 38 => "#,##0_);(#,##0)",
        39 or 40 => "#,##0.00_);(#,##0.00)",
        41 or 42 => "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ",
        43 or 44 => "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
        46 => "[h]:mm:ss",
        45 or 47 => "mm:ss.0",
        48 => "##0.0E+0",
        _ => null,
    };
}
