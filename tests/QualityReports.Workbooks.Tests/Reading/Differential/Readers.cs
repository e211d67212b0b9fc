using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using ExcelDataReader;
using MiniExcelLibs;
using QualityReports.Domain.Cells;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading.Differential;

/// <summary>The readers of a workbook: the typed value at each address, by sheet, row and column.</summary>
internal static class Readers
{
    static Readers() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Dictionary<(int Sheet, int Row, int Column), string> ReadOurs(byte[] file)
    {
        var result = new Dictionary<(int, int, int), string>();
        var workbook = ReadingSupport.Open(file);
        for (var sheet = 0; sheet < workbook.Sheets.Count; sheet++)
        {
            foreach (var row in workbook.ReadRows(workbook.Sheets[sheet]))
            {
                foreach (var cell in row.Cells)
                    result.Add((sheet, row.Number, cell.Column), Plain(cell.Content));
            }
        }

        return result;
    }

    public static Dictionary<(int Sheet, int Row, int Column), string> ReadWithClosedXml(byte[] file)
    {
        var result = new Dictionary<(int, int, int), string>();
        using var opened = OpenedWorkbook.Of(file);
        var workbook = opened.Workbook;
        foreach (var sheet in workbook.Worksheets)
        {
            foreach (var cell in sheet.CellsUsed(XLCellsUsedOptions.Contents))
                Add(result, (sheet.Position - 1, cell.Address.RowNumber, cell.Address.ColumnNumber), cell.HasFormula ? cell.CachedValue : cell.Value);
        }

        return result;
    }

    public static Dictionary<(int Sheet, int Row, int Column), string> ReadWithMiniExcel(byte[] file)
    {
        var result = new Dictionary<(int, int, int), string>();
        var sheets = new MemoryStream(file).GetSheetNames();
        for (var sheet = 0; sheet < sheets.Count; sheet++)
        {
            var number = 0;
            foreach (IDictionary<string, object> row in new MemoryStream(file).Query(useHeaderRow: false, sheetName: sheets[sheet]))
            {
                number++;
                foreach (var (column, value) in row)
                {
                    Assert.True(CellAddress.TryParseLocal(column + "1", out var at, out _));
                    Add(result, (sheet, number, at), value);
                }
            }
        }

        return result;
    }

    public static Dictionary<(int Sheet, int Row, int Column), string> ReadWithExcelDataReader(byte[] file)
    {
        var result = new Dictionary<(int, int, int), string>();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        for (var sheet = 0; sheet < reader.ResultsCount; sheet++, reader.NextResult())
        {
            for (var row = 1; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    Add(result, (sheet, row, column + 1), reader.GetValue(column));
            }
        }

        return result;
    }

    private static void Add(Dictionary<(int, int, int), string> result, (int, int, int) address, object? value)
    {
        if (PlainValue.Of(value) is { } plain)
            result[address] = plain;
    }

    private static string Plain(CellContent content) => content.Kind switch
    {
        CellKind.Number => PlainValue.Of(content.Number),
        CellKind.Date => PlainValue.Of(content.Day),
        CellKind.Boolean => PlainValue.Of(content.Number == 1),
        CellKind.Error => PlainValue.OfError(content.Raw!),
        _ => PlainValue.Of(content.Raw!),
    };
}
