using System.Globalization;
using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class ShownNumberTests
{
    [Theory]
    [InlineData("General", "1521.5")]
    [InlineData("@", "1521.5")]
    [InlineData("0", "1521")]
    [InlineData("0.00", "1521.5")]
    [InlineData("#,##0.00", "1234567.89")]
    [InlineData("#,##0.00_);(#,##0.00)", "-12.5")]
    [InlineData("0\"批\"", "12")]
    [InlineData("¥#,##0.00", "12.5")]
    [InlineData("[Red]0.0", "12.5")]
    [InlineData("[DBNum1]0", "12")]
    public void Show_FormatThatShowsTheNumber_IsNothingOfItsOwn(string format, string number) =>
        Assert.Null(ShownNumber.Of(0, format)?.Show(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0!.0,\"万\"", "1521100", "152.1万")]
    [InlineData("0!.0000", "15211", "1.5211")]
    [InlineData("#,##0,", "1521100", "1,521")]
    [InlineData("0%", "1", "100%")]
    [InlineData("0.0%", "0.935", "93.5%")]
    [InlineData("[h]:mm", "1", "24:00")]
    [InlineData("0.00E+00", "1521", "1.52E+03")]
    [InlineData("# ?/?", "1.5", "1 1/2")]
    [InlineData(";;;", "12", "")]
    [InlineData("00000", "123", "00123")]
    [InlineData("0", "12.4", "12")]
    [InlineData("0.0", "12.35", "12.4")]
    [InlineData("[>=10000]0!.0,\"万\";0", "1521100", "152.1万")]
    [InlineData("0\"万\"", "12", "12万")]
    public void Show_FormatThatShowsSomethingElse_IsWhatIsShown(string format, string number, string shown) =>
        Assert.Equal(shown, ShownNumber.Of(0, format)?.Show(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(9, "1200%")]
    [InlineData(11, "1.20E+01")]
    [InlineData(49, null)]
    public void Show_BuiltInFormat_IsKnownByItsNumber(int id, string? shown) => Assert.Equal(shown, ShownNumber.Of(id, null)?.Show(12));
}
