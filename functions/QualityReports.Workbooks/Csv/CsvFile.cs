using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace QualityReports.Workbooks.Csv;

/// <summary>
/// Writes CSV (RFC 4180), UTF-8 with a byte order mark, so that Excel opens it with its names whole; no text in it can become a formula there. A number is
/// written as it is, its minus sign too.
/// </summary>
internal static class CsvFile
{
    private const char Escape = '\'';

    // What begins a formula. The apostrophe that escapes is escaped too, so that what is read is what was written.
    private const string FormulaStarts = "=+-@\t\r'";

    // The library's own escape takes a number below zero for a formula as well, so it is done here.
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

    /// <summary>The text that <see cref="Write"/> kept from becoming a formula.</summary>
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
