using System.Globalization;
using ExcelDataReader;

namespace QualityReports.EndToEnd.Tests.Demo;

/// <summary>Reads the entries of a return by another library, in a few lines of its own: the path that the product's figures are held against.</summary>
internal static class ReturnOracle
{
    private const string ReturnSheet = "表 Return";

    static ReturnOracle() => UseCodePages();

    /// <summary>Lets the other library read; it needs encodings that .NET leaves out.</summary>
    public static void UseCodePages() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <summary>Every cell of the return sheet by its address, as <c>D31</c>.</summary>
    public static Dictionary<string, object> Cells(string file)
    {
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(file));
        while (reader.Name != ReturnSheet)
            Assert.True(reader.NextResult(), $"{file} has no sheet {ReturnSheet}");
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
    public static Dictionary<string, decimal> Figures(string file)
    {
        var cells = Cells(file);
        var codes = Column(cells, "#code");
        var values = Column(cells, "#value");
        return cells
            .Where(cell => cell.Key[0] == codes && cell.Value is string { Length: 3 } && cells.ContainsKey(values + cell.Key[1..]))
            .Select(cell => (Code: (string)cell.Value, Value: cells[values + cell.Key[1..]]))
            .Where(pair => pair.Value is double)
            .ToDictionary(pair => pair.Code, pair => (decimal)(double)pair.Value);
    }

    private static char Column(Dictionary<string, object> cells, string marker) => cells.Single(cell => cell.Value is string text && text == marker).Key[0];
}
