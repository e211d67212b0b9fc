using QualityReports.Domain.Cells;

namespace QualityReports.Workbooks.Tests.Reading.Screen;

/// <summary>Cells that LibreOffice shows otherwise than Excel.</summary>
internal static class ScreenExceptions
{
    // Excel counts 29 February 1900, which never was, so that its days before are one later: ECMA-376, 18.17.4.1.
    private static readonly DateOnly FirstCommonDay = new(1900, 3, 1);

    private static readonly DateOnly First1904 = new(1904, 1, 1);

    // Behind two conditions LibreOffice shows a negative number without its sign. No form's figure may be below zero.
    private const string TwoConditions = "[=1]\"是\";[=0]\"否\";General";

    /// <summary>Whether a cell is an exception.</summary>
    /// <param name="format">Its number format; null for none.</param>
    public static bool Has(CellContent cell, string? format) => cell.Kind switch
    {
        // LibreOffice formats TRUE as the number 1 (its help on logical values); Excel formats it as a text.
        CellKind.Boolean => true,
        // Of the day 0 Excel shows the 0, LibreOffice its own day 0, the 30th of December 1899.
        CellKind.Number => (format == TwoConditions && cell.Number < 0) || (format == "d" && cell.Number == 0),
        // LibreOffice rounds the minutes of 0.999999 up to the next day, Excel leaves the day as it is.
        CellKind.Date => cell.Day < FirstCommonDay || cell.Day == First1904,
        _ => false,
    };
}
