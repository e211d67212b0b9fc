using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("0", "0", null)]
    [InlineData("0.0", "0", null)]
    [InlineData("-0", "0", null)]
    [InlineData("-0.00", "0", null)]
    [InlineData("0E10", "0", "0E10")]
    [InlineData("1234.56", "1234.56", null)]
    [InlineData("12.50", "12.5", null)]
    [InlineData("-3", "-3", null)]
    [InlineData("1E3", "1000", "1E3")]
    [InlineData("1.5e-3", "0.0015", "1.5e-3")]
    [InlineData("+5", "5", "+5")]
    [InlineData("007", "7", "007")]
    [InlineData(".5", "0.5", ".5")]
    [InlineData("123456789012345", "123456789012345", null)]
    [InlineData("0.30000000000000004", "0.3", "0.30000000000000004")]
    [InlineData("93.129999999999995", "93.13", "93.129999999999995")]
    [InlineData("1.0000000000000001E-2", "0.01", "1.0000000000000001E-2")]
    [InlineData("12345678901234567", "12345678901234600", "12345678901234567")]
    [InlineData("100000000000000000000", "100000000000000000000", null)]
    [InlineData("1E28", "10000000000000000000000000000", "1E28")]
    [InlineData("-5.5511151231257827E-17", "-0.0000000000000000555111512313", "-5.5511151231257827E-17")]
    public void ReadRows_Number_IsExactUpToFifteenDigits(string raw, string number, string? kept)
    {
        var cell = Read(raw);

        Assert.Equal((CellKind.Number, decimal.Parse(number, CultureInfo.InvariantCulture), kept), (cell.Kind, cell.Number, cell.Raw));
        Assert.False(cell.Number == 0 && decimal.IsNegative(cell.Number));
    }

    [Theory]
    [InlineData("1E29")]
    [InlineData("-1.7976931348623157E+308")]
    [InlineData("1E999")]
    [InlineData("1E-40")]
    [InlineData("4.9406564584124654E-324")]
    [InlineData("7.92281625142644E+28")]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("-INF")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("1,234")]
    [InlineData("1 234")]
    [InlineData("0x10")]
    [InlineData("１２")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("E5")]
    public void ReadRows_NoNumberOrOutOfRange_IsTextAsWritten(string raw) => Assert.Equal(CellContent.OfText(raw), Read(raw));

    [Theory]
    [InlineData("yyyy-mm-dd", true)]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", true)]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\";@", true)]
    [InlineData("[DBNum1][$-804]m\"月\"d\"日\"", true)]
    [InlineData("d/m/yy\\ h:mm", true)]
    [InlineData("mmm-yy", true)]
    [InlineData("mm", true)]
    [InlineData("aaaa", true)]
    [InlineData("[$-411]ge.m.d", true)]
    [InlineData("e\"年\"", true)]
    [InlineData("h:mm", false)]
    [InlineData("h:mm AM/PM", false)]
    [InlineData("[h]:mm:ss", false)]
    [InlineData("[mm]:ss", false)]
    [InlineData("mm:ss.0", false)]
    [InlineData("上午/下午h\"时\"mm\"分\"", false)]
    [InlineData("General", false)]
    [InlineData("G/通用格式", false)]
    [InlineData("General\\ \"yd\"", false)]
    [InlineData("0.00E+00", false)]
    [InlineData("##0.0e-0", false)]
    [InlineData("#,##0.00\"d\"", false)]
    [InlineData("0\\d", false)]
    [InlineData("0_d*y", false)]
    [InlineData("[Red]0;[Yellow]-0", false)]
    [InlineData("#,##0;\"minus\" yyyy", false)]
    [InlineData("@", false)]
    [InlineData("", false)]
    [InlineData("\"open", false)]
    [InlineData("[open", false)]
    public void ReadRows_CustomFormat_DecidesWhetherANumberIsADay(string format, bool isDate) =>
        AssertDate(workbook => workbook.AddStyle(format), isDate);

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(11, false)]
    [InlineData(14, true)]
    [InlineData(17, true)]
    [InlineData(18, false)]
    [InlineData(21, false)]
    [InlineData(22, true)]
    [InlineData(27, true)]
    [InlineData(31, true)]
    [InlineData(32, false)]
    [InlineData(36, true)]
    [InlineData(37, false)]
    [InlineData(45, false)]
    [InlineData(47, false)]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(55, false)]
    [InlineData(57, true)]
    [InlineData(58, true)]
    public void ReadRows_BuiltInFormat_DecidesWhetherANumberIsADay(int number, bool isDate) =>
        AssertDate(workbook => workbook.AddBuiltInStyle(number), isDate);

    private static void AssertDate(Func<WorkbookBuilder, int> add, bool isDate)
    {
        var workbook = new WorkbookBuilder();
        var style = add(workbook);
        workbook.AddSheet("A").SetXml("A1", $" s=\"{style}\"", "<v>39903</v>");

        Assert.Equal(isDate ? CellContent.OfDate(new DateOnly(2009, 3, 31)) : CellContent.OfNumber(39903), ReadingSupport.Cells(workbook)["A1"]);
    }

    private static CellContent Read(string raw)
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").SetXml("A1", "", $"<v>{raw}</v>");
        return ReadingSupport.Cells(workbook)["A1"];
    }
}
