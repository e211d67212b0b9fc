using QualityReports.Domain.Areas;

namespace QualityReports.Domain.Tests.Areas;

public sealed class AreaCodeTests
{
    [Theory]
    [InlineData("330000", "330000", true)]
    [InlineData("330381", "330000", false)]
    [InlineData("330300", "330000", false)]
    [InlineData("110101", "110000", false)]
    [InlineData("000000", "000000", false)]
    public void Parse_SixDigits_KnowsItsProvince(string text, string province, bool isProvince)
    {
        var code = AreaCode.Parse(text);

        Assert.Equal(text, code.ToString());
        Assert.Equal(province, code.Province.Value);
        Assert.Equal(isProvince, code.IsProvince);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("33000")]
    [InlineData("3300000")]
    [InlineData("33000a")]
    [InlineData(" 33000")]
    [InlineData("33 000")]
    [InlineData("-33000")]
    [InlineData("３３００００")]
    [InlineData("٣٣٠٠٠٠")]
    public void TryParse_NotSixAsciiDigits_IsRefused(string? text)
    {
        Assert.False(AreaCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => AreaCode.Parse(text ?? ""));
    }

    [Fact]
    public void Default_WithoutValue_IsTheNation()
    {
        Assert.Equal(AreaCode.Nation, default);
        Assert.Equal(AreaCode.Nation, AreaCode.Parse("000000"));
        Assert.False(default(AreaCode).IsProvince);
    }

    [Fact]
    public void CompareTo_Codes_OrdersByDigits()
    {
        string[] sorted = ["110000", "330000", "330100", "330381", "650000"];

        Assert.Equal(sorted, sorted.Reverse().Select(AreaCode.Parse).Order().Select(code => code.Value));
    }
}
