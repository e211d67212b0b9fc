using CsvHelper;
using CsvHelper.Configuration;
using QualityReports.Domain.Rosters;

namespace QualityReports.Workbooks.Rosters;

/// <summary>Reads a roster from CSV (RFC 4180) as Excel saves it: in UTF-8, or in the code page of a Chinese Windows, a subset of GB 18030.</summary>
internal static class RosterCsvReader
{
    private const int Gb18030 = 54936;
    private const char ByteOrderMark = '\uFEFF';

    private static readonly Encoding[] Encodings =
    [
        // Text of another code page is hardly ever valid UTF-8, so valid UTF-8 is read as such.
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
    ];

    public static (RosterSheet? Sheet, Finding? Finding) Read(byte[] content, string name)
    {
        if (Decode(content) is not { } text)
            return (null, Unreadable(RosterTexts.UnknownEncoding));
        var (rows, badRow) = ReadRows(text);
        return badRow > 0 ? (null, Unreadable(RosterTexts.Quotes(badRow))) : (new RosterSheet(name, rows), null);
    }

    private static string? Decode(byte[] content)
    {
        foreach (var encoding in Encodings)
        {
            try
            {
                return encoding.GetString(content).TrimStart(ByteOrderMark);
            }
            catch (DecoderFallbackException)
            {
                // Try the next encoding.
            }
        }

        return null;
    }

    private static (List<RosterSheetRow> Rows, int BadRow) ReadRows(string text)
    {
        var badRow = 0;
        // Blank lines count, line breaks within quotes do not: rows have the numbers of a spreadsheet program.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = bad => badRow = badRow > 0 ? badRow : bad.Context.Parser!.Row,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<RosterSheetRow>();
        // One more than the limit: the checker reports it.
        while (rows.Count <= RosterLimits.Rows + 1 && parser.Read() && ToCells(parser.Record!) is var cells && badRow == 0)
        {
            if (cells.Count > 0)
                rows.Add(new RosterSheetRow(parser.Row, cells));
        }

        return (rows, badRow);
    }

    private static Dictionary<int, CellContent> ToCells(string[] fields) => fields
        .Select((field, i) => (Column: i + 1, Content: CellContent.OfText(RosterCsvWriter.Unescape(field))))
        .Where(cell => !cell.Content.IsBlank && cell.Column <= CellAddress.MaxColumn)
        .ToDictionary(cell => cell.Column, cell => cell.Content);

    private static Finding Unreadable(Domain.Text why) => new(RosterFindingKinds.RosterFileUnreadable) { Expected = why };
}
