using FsCheck.Xunit;
using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  a  b ", "a b")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("a\u3000\t\r\n b", "a b")]
    [InlineData("\u202Eabc\u202C", "abc")]
    [InlineData("\uFEFFabc\u200B", "abc")]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("１２３", "１２３")]
    [InlineData("浙政发〔2009〕1号", "浙政发〔2009〕1号")]
    public void Clean_Text_LosesInvisibleCharacters(string text, string clean) => Assert.Equal(clean, CellText.Clean(text));

    [Theory]
    [InlineData("１２３４", "1234")]
    [InlineData("ＡＢ－０１", "AB-01")]
    [InlineData("（２００９）第３号", "(2009)第3号")]
    [InlineData("Ｎ／Ａ", "N/A")]
    [InlineData("　９１３３０３８１　", "91330381")]
    public void CleanCode_FullWidth_IsMadeNarrow(string text, string clean) => Assert.Equal(clean, CellText.CleanCode(text));

    [Property]
    public bool Clean_Twice_IsAsClean(string? text) => CellText.Clean(CellText.Clean(text ?? "")) == CellText.Clean(text ?? "");

    [Property]
    public void Clean_UpToALength_IsTheWholeOrLongerThanThat(string? text, byte most)
    {
        var (whole, cut) = (CellText.Clean(text ?? ""), CellText.Clean(text ?? "", most));

        Assert.StartsWith(cut, whole, StringComparison.Ordinal);
        Assert.True(cut == whole || cut.Length > most);
    }

    [Fact]
    public void Clean_LongText_EndsWhereItIsTooLong() => Assert.Equal(501, CellText.Clean(new string('文', 30_000), 500).Length);

    [Property]
    public bool IsBlank_Text_IsWhetherNothingIsLeft(string? text) => CellText.IsBlank(text ?? "") == (CellText.Clean(text ?? "").Length == 0);

    [Theory]
    [InlineData(" \u3000\u00A0", true)]
    [InlineData("\u200B\u202E\uFEFF", true)]
    [InlineData("\u200B0", false)]
    public void IsBlank_InvisibleCharacters_AreNothing(string text, bool blank) => Assert.Equal(blank, CellText.IsBlank(text));
}
