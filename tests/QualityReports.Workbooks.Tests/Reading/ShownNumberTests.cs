using System.Globalization;
using QualityReports.Domain.Cells;
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
    [InlineData("[Red]0.0", "12.5")]
    [InlineData("[DBNum1]0", "12")]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "12.5")]
    [InlineData("0.00E+00", "0")]
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
    [InlineData("0万", "12", "12万")]
    [InlineData("0\"批\"", "12", "12批")]
    [InlineData("¥#,##0.00", "12.5", "¥12.50")]
    [InlineData("#,##0.00_);(#,##0.00)", "-12.5", "(12.50)")]
    [InlineData("#,###", "0", "")]
    [InlineData("\"B\"0000", "12", "B0012")]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-")]
    [InlineData("h:mm", "-0.5", "########")]
    [InlineData("[h]:mm", "99999999999", "########")]
    [InlineData("yyyy-mm-dd", "2958466", "########")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "0.5", "PM12时00分")]
    [InlineData("G/通用格式\"万\"", "12", "12万")]
    [InlineData("0\";\"", "12", "12;")]
    [InlineData("\"是\";;\"否\"", "0", "否")]
    [InlineData("0;;\"无\"", "0", "无")]
    [InlineData("0;;\"5\"", "-3", "")]
    [InlineData("0,.00", "3156.42", "3.16")]
    [InlineData("#,##0,,.00", "2050386.46", "2.05")]
    [InlineData("\"负\"0", "769", "负769")]
    [InlineData("[$-804]aaaa", "39904", "Wednesday")]
    public void Show_FormatThatShowsSomethingElse_IsWhatIsShown(string format, string number, string shown) =>
        Assert.Equal(shown, ShownNumber.Of(0, format)?.Show(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(9, "1200%")]
    [InlineData(11, "1.20E+01")]
    [InlineData(49, null)]
    public void Show_BuiltInFormat_IsKnownByItsNumber(int id, string? shown) => Assert.Equal(shown, ShownNumber.Of(id, null)?.Show(12));

    [Theory]
    [InlineData("@", "12", null)]
    [InlineData("0", "12", null)]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "12", null)]
    [InlineData(";;;", "电热水器", "")]
    [InlineData("0;-0;0;", "电热水器", "")]
    [InlineData("@\"号\"", "12", "12号")]
    [InlineData("0;0;0;[Red]\\第@", "12", "第12")]
    public void ApplyToText_Format_ShowsItsSectionOfTexts(string code, string text, string? shown)
    {
        var format = ShownNumber.Of(0, code);
        Assert.Equal(shown, format is { ChangesText: true } ? format.ApplyToText(CellContent.OfText(text)).Shown : null);
    }

    [Theory]
    [InlineData("yyyy-mm-dd", DayFormat.Whole)]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", DayFormat.Whole)]
    [InlineData("d/m/yy h:mm", DayFormat.Whole)]
    [InlineData("[$-411]ggge\"年\"m\"月\"d\"日\"", DayFormat.Whole)]
    [InlineData("yyyy\"年\"m\"月\"", DayFormat.Part)]
    [InlineData("m\"月\"d\"日\"", DayFormat.Part)]
    [InlineData("[$-1010409]d mmmm yyyy", DayFormat.Whole)]
    [InlineData("yyyy-dd-mm", DayFormat.Part)]
    [InlineData("[$-130000]yyyy-mm-dd", DayFormat.Part)]
    [InlineData("[$-404]e/m/d", DayFormat.Part)]
    [InlineData("[$-D07041E]d mmmm bbbb", DayFormat.Part)]
    [InlineData("[$-804]aaaa", DayFormat.Part)]
    [InlineData("yyyy-mm ddd", DayFormat.Part)]
    [InlineData("[>=40000]yyyy-mm-dd;0", DayFormat.Part)]
    [InlineData("h:mm", DayFormat.None)]
    [InlineData("0.00", DayFormat.None)]
    internal void DayOf_Format_IsHowMuchItShows(string code, DayFormat expected) => Assert.Equal(expected, NumberFormat.DayOf(code));
}
