using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>Writes an entry: typed, and never as a formula.</summary>
internal static class EntryCell
{
    // Before this day Excel's calendar differs by a day: Excel has a 29 February 1900.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    // In points; Excel's own limit is 409. A longer text is read in the cell itself.
    private const double HighestRow = 120;

    // Characters; a text that may not fit is aligned to its beginning.
    private const int LongText = 100;

    /// <summary>Writes a cell's content as read. The cell has its field's number format already.</summary>
    public static void Write(IXLCell cell, CellContent content, EntryField field)
    {
        // Written plainly, what was crossed out or raised would count.
        if (content.IsBlank || content.IsStruck || (content.IsRaised && field.Kind != EntryKind.Text) || content.Kind == CellKind.Malformed)
            return;
        // What the format General shortens counts as it is held.
        if (content.Shown is { } shown && !GeneralText.Shortens(content))
        {
            SetText(cell, shown, field);
            return;
        }

        if (field.LabelOf(content) is { } label)
            cell.SetLiteral(label);
        else if (content.Kind == CellKind.Date && content.Day >= FirstSafeDay)
            SetDay(cell, content.Day);
        else if (content.Kind == CellKind.Number)
            SetNumber(cell, content.Number, field);
        else if (content.Kind == CellKind.Boolean)
            cell.SetValue(content.Number == 1);
        else
            SetText(cell, content.ToString(), field);
    }

    /// <summary>The height of a content in its column, in points, up to a limit.</summary>
    public static double HeightOf(CellContent content, double width, double size) => content.Kind switch
    {
        CellKind.Text => Math.Min(HighestRow, TextFit.Height(content.Raw!, width - 2, size)),
        CellKind.Blank or CellKind.Uncalculated => 0,
        _ => TextFit.Height("", width, size),
    };

    public static CellContent ContentOf(IndicatorValue value) => value.Kind switch
    {
        ValueKind.Blank => CellContent.Blank,
        ValueKind.Count or ValueKind.Money or ValueKind.Percent => CellContent.OfNumber(value.Amount),
        ValueKind.Date => CellContent.OfDate(value.Day),
        _ => CellContent.OfText(value.ToString()),
    };

    // Beside a blank cell a line that is not wrapped overflows into it, and seems to be there.
    private static void SetText(IXLCell cell, string text, EntryField field)
    {
        cell.SetLiteral(text);
        if (field.IsNumber)
            cell.Style.Alignment.SetShrinkToFit(false).Alignment.SetWrapText();
        if (text.Length > LongText)
            cell.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
    }

    private static void SetDay(IXLCell cell, DateOnly day)
    {
        cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
        cell.Style.NumberFormat.SetFormat("yyyy-mm-dd");
    }

    // Smaller print instead of ####. A date's format would turn a wrong number into a date, and hide the error.
    private static void SetNumber(IXLCell cell, decimal number, EntryField field)
    {
        cell.SetValue(number);
        cell.Style.Alignment.SetWrapText(false).Alignment.SetShrinkToFit();
        // The field's format would show a day, or fewer decimals than there are.
        var decimals = field.Kind == EntryKind.Count ? 0 : 2;
        if (field.Kind == EntryKind.Date || (field.IsNumber && decimal.Round(number, decimals) != number))
            cell.Style.NumberFormat.SetNumberFormatId((int)XLPredefinedFormat.Number.General);
    }
}
