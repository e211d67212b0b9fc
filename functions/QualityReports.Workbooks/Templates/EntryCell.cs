using System.Text;
using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Values;

namespace QualityReports.Workbooks.Templates;

/// <summary>Writes what somebody entered: typed, and never as a formula.</summary>
internal static class EntryCell
{
    // SpreadsheetML's limit of a cell's text.
    private const int MaxText = 32_767;

    // Before it the calendars of Excel and of everyone else differ by a day: Excel has a 29 February 1900.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    /// <summary>Writes a cell's content as it was read. The cell has its field's number format already.</summary>
    public static void Write(IXLCell cell, CellContent content, EntryField field)
    {
        if (content.IsBlank)
            return;
        if (field.LabelOf(content) is { } label)
            SetText(cell, label);
        else if (content.Kind == CellKind.Date && content.Day >= FirstSafeDay)
            SetDay(cell, content.Day);
        else if (content.Kind == CellKind.Number)
            SetNumber(cell, content.Number, field);
        else if (content.Kind == CellKind.Boolean)
            cell.SetValue(content.Number == 1);
        else
            SetText(cell, content.ToString());
    }

    /// <summary>An answer as a cell holds it.</summary>
    public static CellContent ContentOf(IndicatorValue value) => value.Kind switch
    {
        ValueKind.Blank => CellContent.Blank,
        ValueKind.Count or ValueKind.Money or ValueKind.Percent => CellContent.OfNumber(value.Amount),
        ValueKind.Date => CellContent.OfDate(value.Day),
        _ => CellContent.OfText(value.ToString()),
    };

    /// <summary>Writes text. What could be taken for a formula gets the quote prefix, so that it stays text when somebody edits the cell.</summary>
    public static void SetText(IXLCell cell, string text)
    {
        var printable = Printable(text.Length > MaxText ? text[..MaxText] : text);
        cell.SetValue(printable);
        if (printable.Length > 0 && printable[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'')
            cell.Style.IncludeQuotePrefix = true;
    }

    private static void SetDay(IXLCell cell, DateOnly day)
    {
        cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
        cell.Style.NumberFormat.SetFormat("yyyy-mm-dd");
    }

    // With a date's format a wrong number would come back as a date, and no longer be wrong.
    private static void SetNumber(IXLCell cell, decimal number, EntryField field)
    {
        cell.SetValue(number);
        if (field.Kind == EntryKind.Date)
            cell.Style.NumberFormat.SetNumberFormatId((int)XLPredefinedFormat.Number.General);
    }

    /// <summary>A text without what XML cannot carry: most control characters, and half surrogate pairs.</summary>
    public static string Printable(string text)
    {
        if (text.EnumerateRunes().All(rune => IsPrintable(rune.Value)))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(IsPrintable(rune.Value) ? rune.ToString() : " ");
        return result.ToString();
    }

    private static bool IsPrintable(int rune) => rune is '\t' or '\n' or '\r' or (>= 0x20 and < 0xFFFD) or > 0xFFFF;
}
