using System.Globalization;
using System.Text;
using QualityReports.Domain.Cells;
using QualityReports.Workbooks.Reading.Xml;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads the content of one <c>c</c> element.</summary>
internal sealed class CellReader(PartReader reader, WorkbookTables tables, ReadingBudget budget)
{
    private const int IsoDayLength = 10;

    private readonly StringItem _item = new(reader, budget);
    private readonly TextBuffer _value = new(reader.Part);

    /// <summary>Reads the current cell up to its end.</summary>
    /// <param name="type">Its <c>t</c> attribute.</param>
    /// <param name="showsDay">Whether its <c>s</c> attribute shows a number as a day.</param>
    /// <returns>Its content; blank where it has no value.</returns>
    public CellContent Read(CellType type, bool showsDay)
    {
        if (reader.IsEmpty)
            return CellContent.Blank;
        var (isFormula, hasValue) = (false, false);
        var text = (string?)null;
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.IsAt("v"u8))
            {
                hasValue = true;
                if (type == CellType.Text)
                    text = tables.Texts.Share(_item.ReadText());
                else
                    ReadValue();
            }
            else if (reader.IsAt("is"u8))
            {
                text = tables.Texts.Share(_item.ReadRuns());
            }
            else
            {
                isFormula |= reader.IsAt("f"u8);
                reader.Skip();
            }
        }

        return type switch
        {
            CellType.Inline => CellContent.OfText(text ?? (hasValue ? RawValue() : ""), isFormula),
            CellType.Text => hasValue ? CellContent.OfText(text!, isFormula) : isFormula ? CellContent.Uncalculated : CellContent.Blank,
            _ when !hasValue || _value.Bytes.IsEmpty => isFormula ? CellContent.Uncalculated : CellContent.Blank,
            _ => Interpret(type, showsDay, isFormula),
        };
    }

    private void ReadValue()
    {
        _value.Clear(ReadingLimits.CellCharacters);
        reader.ReadText(_value);
        if (_value.Bytes.Length > ReadingLimits.CellCharacters && Encoding.UTF8.GetCharCount(_value.Bytes) > ReadingLimits.CellCharacters)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellCharacters(reader.Part));
    }

    private string RawValue() => Encoding.UTF8.GetString(_value.Bytes);

    private CellContent Interpret(CellType type, bool showsDay, bool isFormula) => type switch
    {
        CellType.Shared => CellContent.OfText(tables.Strings.At(reader.Part, _value.Bytes), isFormula),
        CellType.Boolean => ReadBoolean(RawValue(), isFormula),
        CellType.Error => CellContent.OfError(tables.Texts.Share(RawValue()), isFormula),
        CellType.IsoDate => ReadIsoDate(RawValue(), isFormula),
        _ => ReadNumber(showsDay, isFormula),
    };

    private CellContent ReadNumber(bool showsDay, bool isFormula)
    {
        var number = CellNumber.Read(_value.Bytes, isFormula);
        return showsDay && number.Kind == CellKind.Number && DateSerial.ToDay(number.Number, tables.Uses1904) is { } day
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
