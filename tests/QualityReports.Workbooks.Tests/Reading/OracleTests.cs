using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using ExcelDataReader;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MiniExcelLibs;
using QualityReports.Domain.Cells;
using QualityReports.TestSupport;
using Property = FsCheck.Property;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Our reader reads the values that other programs wrote and other readers read.</summary>
public sealed class OracleTests
{
    [FsCheck.Xunit.Property(MaxTest = 60)]
    public Property ReadRows_CellsWrittenByClosedXml_AreReadEqual() => Prop.ForAll(TypedCells.ToArbitrary(), cells =>
    {
        var read = ReadingSupport.Cells(Save(cells));
        for (var i = 0; i < cells.Length; i++)
            Assert.Equal(Expected(cells[i]), Comparable(read.GetValueOrDefault(CellAddress.ColumnName((i % 5) + 1) + ((i / 5) + 1))));
    });

    [Fact]
    public void ReadRows_FilledInReturn_AgreesWithExcelDataReader()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = ReadingSupport.FilledIn().Build();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var workbook = ReadingSupport.Open(file);
        foreach (var sheet in workbook.Sheets)
        {
            Assert.Equal(sheet.Name, reader.Name);
            var expected = new List<string>();
            for (var row = 1; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value and not "")
                        expected.Add($"{CellAddress.ColumnName(column + 1)}{row} {Plain(value)}");
                }
            }

            Assert.Equal(expected,
                workbook.ReadRows(sheet).SelectMany(row => row.Cells.Select(cell => $"{CellAddress.ColumnName(cell.Column)}{row.Number} {cell.Content}")
                .ToList()));
            reader.NextResult();
        }
    }

    [Fact]
    public void ReadRows_RowsWrittenByMiniExcel_AreReadEqual()
    {
        var file = new MemoryStream();
        file.SaveAs(new[] { new { Name = "质量 <&> \"兴市\"", Count = 233, Value = 1234.56m, Day = new DateTime(2009, 3, 31), Yes = true } });

        var cells = ReadingSupport.Cells(file.ToArray());

        Assert.Equal(
            [CellContent.OfText("质量 <&> \"兴市\""), CellContent.OfNumber(233), CellContent.OfNumber(1234.56m), CellContent.OfDate(new DateOnly(2009, 3, 31)),
                CellContent.OfBoolean(true)],
            ((string[])["A2", "B2", "C2", "D2", "E2"]).Select(address => cells[address]));
    }

    private static Gen<object[]> TypedCells { get; } = Gen.OneOf(
            Gen.Choose(-1_000_000, 1_000_000).Select(number => (object)number),
            Gen.Choose(int.MinValue, int.MaxValue).Two().Select(two => (object)(new decimal(two.Item1) / ((two.Item2 & 3) == 0 ? 1 : 100))),
            Gen.Choose(-999_999_999, 999_999_999).Two().Select(two => (object)(two.Item1 / (double)(Math.Abs((long)two.Item2) + 1))),
            Gen.Choose(new DateOnly(1900, 3, 1).DayNumber, DateOnly.MaxValue.DayNumber).Select(day => (object)DateOnly.FromDayNumber(day)),
            Gen.Elements<object>(true, false),
            Gen.Elements("质", "量", " ", "\n", "\t", "<", "&", "\"", "'", "]]>", "_x0041_", "_x005F_", "=1+1", "0", "😀", "é", "　")
                .ArrayOf().Select(parts => (object)string.Concat(parts)))
        .ArrayOf();

    private static byte[] Save(object[] cells)
    {
        using var opened = OpenedWorkbook.Empty();
        var sheet = opened.Workbook.AddWorksheet("A");
        for (var i = 0; i < cells.Length; i++)
            Write(sheet.Cell((i / 5) + 1, (i % 5) + 1), cells[i]);
        return opened.Save();
    }

    private static void Write(IXLCell cell, object value)
    {
        if (value is DateOnly day)
            cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
        else if (value is string text)
            cell.SetValue(text).Style.NumberFormat.Format = "@";
        else
            cell.Value = value;
    }

    private static CellContent Expected(object value) => value switch
    {
        int number => CellContent.OfNumber(number),
        decimal number => CellContent.OfNumber(number),
        double number => CellContent.OfNumber(decimal.Parse(number.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float,
            CultureInfo.InvariantCulture)),
        DateOnly day => CellContent.OfDate(day),
        bool flag => CellContent.OfBoolean(flag),
        _ => CellContent.OfText((string)value),
    };

    // The number of digits depends on the program.
    private static CellContent Comparable(CellContent content) => content.Kind == CellKind.Number ? CellContent.OfNumber(content.Number) : content;

    private static string Plain(object value) => value switch
    {
        DateTime day => CellContent.OfDate(DateOnly.FromDateTime(day)).ToString(),
        double number => CellContent.OfNumber((decimal)number).ToString(),
        bool flag => CellContent.OfBoolean(flag).ToString(),
        _ => (string)value,
    };
}
