using System.Globalization;
using QualityReports.Domain.Forms;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading.Screen;

/// <summary>Contents of cells at random, as raw XML.</summary>
internal sealed class ScreenValues(StableRandom random, WorkbookBuilder workbook)
{
    // Days from 2008 on, in the system of 1900.
    private const int FirstDay = 39_448;
    private const int Days = 450;
    private const int LargestDigits = 11;

    private static readonly string[] Numbers =
    [
        "0", "1", "12", "94", "0.94", "0.5", "123", "1.5", "93.456000000000003", "0.1", "99.99", "1521100", "15211", "60", "0.30000000000000004", "12.345",
        "-12", "-0.5", "1E+3", "1.5E-3", "12345678", "20090101", "0.75", "0.005", "100", "1234567.89", "0.999999", "2958466",
    ];

    private static readonly string[] Texts =
    [
        "12", "0012", "94%", "1,234.50", "温质监〔2009〕12号", "电热水器", "是", "否", "yes", "N/A", "-", "2009-01-26", "2009年3月31日", "2009/1/26", "１２",
        "91350100M000100Y43", "00123456X", "#DIV/0!", "12万", "十二", "TRUE", " 皮鞋 ", "(12)", "1E3", "鹿城区", "¥12",
    ];

    private static readonly string[] Errors = ["#DIV/0!", "#N/A", "#REF!", "#VALUE!"];

    /// <summary>An answer of a closed list, by its label.</summary>
    public RawCell Choice(CodeList choices) => Text(random.Pick(choices.Items).Label.Both);

    /// <summary>A content of any kind: mostly numbers.</summary>
    public RawCell Any() => random.Between(1, 20) switch
    {
        <= 7 => Number(random.Pick(Numbers)),
        <= 10 => Number(Round(random.Within(0, Math.Pow(10, random.Between(1, LargestDigits))), random.Between(0, 3))),
        <= 13 => Number(Round(FirstDay + random.Between(0, Days), 0) + (random.Chance(0.2) ? ".75" : "")),
        <= 17 => Text(random.Pick(Texts)),
        18 => new RawCell(" t=\"b\"", random.Chance(0.5) ? "<v>1</v>" : "<v>0</v>"),
        19 => new RawCell(" t=\"e\"", $"<v>{random.Pick(Errors)}</v>"),
        _ => Runs(),
    };

    private static string Round(double number, int decimals) => number.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static RawCell Number(string digits) => new("", $"<v>{digits}</v>");

    private RawCell Text(string text) => Shared($"<t xml:space=\"preserve\">{text}</t>");

    // A text of two runs, one of them struck through or raised.
    private RawCell Runs() => Shared(
        $"<r><t>{random.Pick(Texts)}</t></r><r><rPr>{random.Pick(["<strike/>", "<vertAlign val=\"superscript\"/>", "<b/>"])}</rPr><t>2</t></r>");

    private RawCell Shared(string xml) => new(" t=\"s\"", string.Create(CultureInfo.InvariantCulture, $"<v>{workbook.AddStringItem(xml)}</v>"));
}
