using System.Globalization;
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
            if (reader.Depth != 1 || !reader.IsAt("si"))
                continue;
            if (result._texts.Count == ReadingLimits.Cells)
                throw UnreadableFileException.TooLarge(ReadingTexts.Cells);
            result._texts.Add(item.ReadRuns());
        }

        return result;
    }

    /// <summary>The text of a cell whose value is a position.</summary>
    public string At(string part, string position) =>
        int.TryParse(position.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _texts.Count
            ? _texts[index]
            : throw UnreadableFileException.Corrupt(ReadingTexts.BadContent(part, $"t=\"s\" {position}"));
}
