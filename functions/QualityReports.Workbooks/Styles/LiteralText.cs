using System.Xml;
using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Styles;

/// <summary>Clerks' text in a workbook of ours: never a formula, never markup.</summary>
internal static class LiteralText
{
    // SpreadsheetML's limit of a cell.
    private const int MaxLength = 32_767;

    // The characters that begin a formula when the cell is edited; in a Chinese Excel the full-width ones too.
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n'";

    /// <summary>Writes text, character for character. Text that resembles a formula gets the quote prefix, so that it stays text when the cell is
    /// edited.</summary>
    public static void SetLiteral(this IXLCell cell, string text)
    {
        cell.SetValue(TextEscapes.Mark(text.Length > MaxLength ? text[..MaxLength] : text));
        if (text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal))
            cell.Style.IncludeQuotePrefix = true;
    }

    /// <summary>A text for people: line feeds for line breaks, and a space for each invisible character that XML cannot contain; U+FFFD for half a surrogate
    /// pair.</summary>
    public static string Shown(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return lines.All(IsShown)
            ? lines
            : string.Concat(lines.EnumerateRunes().Select(rune => rune.Utf16SequenceLength == 2 || IsShown((char)rune.Value) ? rune.ToString() : " "));
    }

    /// <summary>The same for a formatted run or a comment.</summary>
    public static string ShownInRun(string text) => TextEscapes.Mark(Shown(text));

    private static bool IsShown(char c) => XmlConvert.IsXmlChar(c);
}
