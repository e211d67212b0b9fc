using System.Globalization;
using ExcelDataReader;

namespace QualityReports.EndToEnd.Tests.Demo;

/// <summary>Reads the entries of a return by another library: an independent reading, with which the product's figures are compared.</summary>
internal static class ReturnOracle
{
    private const string ReturnSheet = "表 Return";

    static ReturnOracle() => UseCodePages();

    /// <summary>Registers encodings that the other library needs and .NET omits.</summary>
    public static void UseCodePages() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <summary>Every cell of the return sheet by its address, as <c>D31</c>.</summary>
    public static Dictionary<string, object> Cells(string file) => Cells(file, ReturnSheet);

    /// <summary>Every cell of a sheet by its address.</summary>
    public static Dictionary<string, object> Cells(string file, string sheet)
    {
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(file));
        while (reader.Name != sheet)
            Assert.True(reader.NextResult(), $"{file} has no sheet {sheet}");
        var cells = new Dictionary<string, object>();
        for (var row = 1; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is { } value)
                    cells[string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}")] = value;
            }
        }

        return cells;
    }

    /// <summary>The figures by indicator: the number in the column headed <c>#value</c> of the row that begins with the code.</summary>
    public static Dictionary<string, decimal> Figures(string file) =>
        Answers(file).Where(answer => answer.Value is double).ToDictionary(answer => answer.Key, answer => (decimal)(double)answer.Value);

    /// <summary>The content of that column, by indicator; cells without content are left out. The box of a nil return is <c>NIL</c>.</summary>
    public static Dictionary<string, object> Answers(string file)
    {
        var cells = Cells(file);
        var codes = Column(cells, "#code");
        var values = Column(cells, "#value");
        return cells
            .Where(cell => cell.Key[0] == codes && cell.Value is string { Length: 3 } && cells.GetValueOrDefault(values + cell.Key[1..]) is not (null or ""))
            .ToDictionary(cell => (string)cell.Value, cell => cells[values + cell.Key[1..]]);
    }

    /// <summary>The rows of a list: the cells below each column's code (<c>L1.product</c>), by the code.</summary>
    public static IReadOnlyList<Dictionary<string, object>> Rows(string file, string sheet)
    {
        const int FirstRow = 5;
        var cells = Cells(file, sheet);
        var columns = cells.Where(cell => cell.Value is string text && text.Length > 3 && text[0] == 'L' && text[2] == '.')
            .ToDictionary(cell => cell.Key[0], cell => ((string)cell.Value)[3..]);
        return
        [
            .. from cell in cells
               where columns.ContainsKey(cell.Key[0]) && cell.Value is not ""
               group cell by int.Parse(cell.Key[1..], CultureInfo.InvariantCulture) into row
               where row.Key >= FirstRow
               select row.ToDictionary(cell => columns[cell.Key[0]], cell => cell.Value),
        ];
    }

    private static char Column(Dictionary<string, object> cells, string marker) => cells.Single(cell => cell.Value is string text && text == marker).Key[0];
}
