using System.Buffers.Text;
using System.Text;
using QualityReports.Workbooks.Reading.Packaging;
using QualityReports.Workbooks.Reading.Xml;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The workbook's table of texts; cells refer to them by position, and share the one instance.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _texts = [];

    /// <summary>Reads the table; a workbook without texts has none.</summary>
    public static SharedStrings Read(Package package, string? part)
    {
        var result = new SharedStrings();
        if (part is null)
            return result;
        using var reader = PartReader.Open(package, part);
        var item = new StringItem(reader, package.Budget);
        while (reader.ReadElement())
        {
            if (reader.Depth != 1 || !reader.IsAt("si"u8))
                continue;
            if (result._texts.Count == ReadingLimits.Cells)
                throw UnreadableFileException.TooLarge(ReadingTexts.Cells);
            result._texts.Add(item.ReadRuns().ToString());
        }

        return result;
    }

    /// <summary>The text of a cell.</summary>
    /// <param name="part">The part of the cell.</param>
    /// <param name="position">The cell's value: a position, from 0.</param>
    public string At(string part, ReadOnlySpan<byte> position)
    {
        var digits = position.Trim(" \t\r\n"u8);
        return Utf8Parser.TryParse(digits, out int index, out var used) && used == digits.Length && char.IsAsciiDigit((char)digits[0]) && index < _texts.Count
            ? _texts[index]
            : throw UnreadableFileException.Corrupt(ReadingTexts.BadContent(part, $"t=\"s\" {Encoding.UTF8.GetString(position)}"));
    }
}
