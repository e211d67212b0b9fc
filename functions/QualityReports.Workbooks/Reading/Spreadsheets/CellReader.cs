using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Workbooks.Reading.Xml;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads the content of one <c>c</c> element.</summary>
internal sealed class CellReader(PartReader reader, WorkbookTables tables, ReadingBudget budget)
{
    private const int IsoDayLength = 10;

    private readonly StringItem _item = new(reader, budget);

    /// <summary>Reads the current cell up to its end.</summary>
    /// <param name="type">Its <c>t</c> attribute.</param>
    /// <param name="style">Its <c>s</c> attribute.</param>
    /// <returns>Its content; blank where it has no value.</returns>
    public CellContent Read(string? type, string? style)
    {
        if (reader.IsEmpty)
            return CellContent.Blank;
        var isFormula = false;
        var (value, runs) = ((string?)null, (string?)null);
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.IsAt("v"))
            {
                value = type == "str" ? _item.ReadText() : _item.ReadRaw();
            }
            else if (reader.IsAt("is"))
            {
                runs = _item.ReadRuns();
            }
            else
            {
                isFormula |= reader.IsAt("f");
                reader.Skip();
            }
        }

        return type == "inlineStr" ? CellContent.OfText(runs ?? value ?? "", isFormula)
            : isFormula && IsUncalculated(value, type) ? CellContent.Uncalculated
            : string.IsNullOrEmpty(value) ? CellContent.Blank
            : Interpret(value, type, style, isFormula);
    }

    // An empty text may be what a formula comes to; an empty number is what a program writes that does not calculate.
    private static bool IsUncalculated(string? value, string? type) => value is null || (value.Length == 0 && type != "str");

    private CellContent Interpret(string value, string? type, string? style, bool isFormula) => type switch
    {
        "s" => CellContent.OfText(tables.Strings.At(reader.Part, value), isFormula),
        "str" => CellContent.OfText(value, isFormula),
        "b" => ReadBoolean(value, isFormula),
        "e" => CellContent.OfError(value, isFormula),
        "d" => ReadIsoDate(value, isFormula),
        _ => ReadNumber(value, style, isFormula),
    };

    private CellContent ReadNumber(string value, string? style, bool isFormula)
    {
        var number = CellNumber.Read(value, isFormula);
        return number.Kind == CellKind.Number && tables.Styles.ShowsDay(style) && DateSerial.ToDay(number.Number, tables.Uses1904) is { } day
            ? CellContent.OfDate(day, isFormula)
            : number;
    }

    private static CellContent ReadBoolean(string value, bool isFormula) => value.Trim() switch
    {
        "1" or "true" => CellContent.OfBoolean(true, isFormula),
        "0" or "false" => CellContent.OfBoolean(false, isFormula),
        _ => CellContent.OfText(value, isFormula),
    };

    // A day alone or with a time after it; a time alone is no day, and stays text.
    private static CellContent ReadIsoDate(string value, bool isFormula)
    {
        var text = value.AsSpan().Trim();
        return (text.Length == IsoDayLength || (text.Length > IsoDayLength && text[IsoDayLength] == 'T'))
            && DateOnly.TryParseExact(text[..IsoDayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CellContent.OfDate(day, isFormula)
            : CellContent.OfText(value, isFormula);
    }
}
