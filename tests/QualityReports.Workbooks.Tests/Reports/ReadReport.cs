using System.Data;
using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using ExcelDataReader;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>A written report read by other programs: values by ExcelDataReader, formats and links by ClosedXML.</summary>
internal sealed class ReadReport
{
    private readonly Dictionary<string, DataTable> _tables;

    public ReadReport(ProvincialReport report)
        : this(Written.Report(report))
    {
    }

    public ReadReport(byte[] bytes)
    {
        Bytes = bytes;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Bytes));
        _tables = [];
        do
        {
            var table = new DataTable(reader.Name);
            for (var i = 0; i < reader.FieldCount; i++)
                table.Columns.Add(new DataColumn(CellColumn(i), typeof(object)));
            while (reader.Read())
                table.Rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) ?? DBNull.Value)]);
            _tables[reader.Name] = table;
        }
        while (reader.NextResult());
    }

    public byte[] Bytes { get; }

    public IReadOnlyCollection<string> Sheets => _tables.Keys;

    public OpenedWorkbook Open() => OpenedWorkbook.Of(Bytes);

    /// <summary>Every row of a sheet as text by column.</summary>
    public IEnumerable<object?[]> Rows(string sheet) =>
        _tables[sheet].Rows.Cast<DataRow>().Select(row => row.ItemArray.Select(value => value is DBNull ? null : value).ToArray());

    /// <summary>The row of a sheet whose first cell is a code.</summary>
    public object?[] Row(string sheet, string code) => Rows(sheet).First(row => Equals(row[0], code));

    /// <summary>The column of sheet Localities that shows an indicator or a rate.</summary>
    public int Column(string code) => Array.IndexOf(Rows("地区 Localities").First(row => row.Contains("C01")), code);

    /// <summary>Every text of a sheet.</summary>
    public string TextOf(string sheet) =>
        string.Join('\n', Rows(sheet).SelectMany(row => row).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static string CellColumn(int index) => index.ToString(CultureInfo.InvariantCulture);
}
