using CsvHelper;
using CsvHelper.Configuration;

namespace QualityReports.Workbooks.Csv;

/// <summary>Writes CSV (RFC 4180), UTF-8 with a byte order mark, so that Excel shows names correctly. No text in it can become a formula. A number is written
/// unchanged, its minus sign too.</summary>
internal static class CsvFile
{
    private const char Escape = '\'';

    // The characters that begin a formula. The escaping apostrophe is escaped too, so that reading restores the text.
    private const string FormulaStarts = "=+-@\t\r'";

    // The library's own escape treats a number below zero as a formula, so it is not used.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.None };

    /// <summary>The file's bytes.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">A field for each column: text, or a figure; null is left blank.</param>
    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Configuration))
        {
            WriteRow(writer, header);
            foreach (var row in rows)
                WriteRow(writer, row);
        }

        return stream.ToArray();
    }

    /// <summary>The text before <see cref="Write"/> escaped it.</summary>
    public static string Unescape(string field) =>
        field.Length > 1 && field[0] == Escape && IsFormula(field[1..]) ? field[1..] : field;

    private static void WriteRow(CsvWriter writer, IEnumerable<object?> fields)
    {
        foreach (var field in fields)
        {
            if (field is string text && IsFormula(text))
                writer.WriteField(Escape + text, shouldQuote: true);
            else
                writer.WriteField(TextOf(field));
        }

        writer.NextRecord();
    }

    private static bool IsFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    private static string TextOf(object? field) => field switch
    {
        null => "",
        string text => text,
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A field cannot be a {field.GetType()}.", nameof(field)),
    };
}
