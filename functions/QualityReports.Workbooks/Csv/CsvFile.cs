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

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        // The apostrophe that escapes is escaped too, so that what is read is what was written.
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', Escape],
    };

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
        field.Length > 1 && field[0] == Escape && Configuration.InjectionCharacters.Contains(field[1]) ? field[1..] : field;

    private static void WriteRow(CsvWriter writer, IEnumerable<object?> fields)
    {
        foreach (var field in fields)
        {
            if (field is string text)
                writer.WriteField(text);
            else
                WriteFigure(writer, field);
        }

        writer.NextRecord();
    }

    // A figure needs no quotes, and an escape would make it text: nothing but digits, a point and a sign stands in it.
    private static void WriteFigure(CsvWriter writer, object? figure) => writer.WriteConvertedField(TextOf(figure), typeof(decimal));

    private static string TextOf(object? figure) => figure switch
    {
        null => "",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A field cannot be a {figure.GetType()}.", nameof(figure)),
    };
}
