using QualityReports.Domain.Areas;

namespace QualityReports.Domain.Tests.Areas;

public sealed class LocalityCodeTests
{
    [Theory]
    [InlineData("330381", "330381", null)]
    [InlineData("330300", "330300", null)]
    [InlineData("330381-TX01", "330381", "TX01")]
    [InlineData("330381-A", "330381", "A")]
    [InlineData("330381-ABCD1234", "330381", "ABCD1234")]
    [InlineData("110101-9", "110101", "9")]
    public void Parse_Code_SplitsAreaAndExtension(string text, string area, string? extension)
    {
        var code = LocalityCode.Parse(text);

        Assert.Equal(area, code.Area.Value);
        Assert.Equal(extension, code.Extension);
        Assert.Equal(AreaCode.Parse(area).Province, code.Province);
        Assert.Equal(text, code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("000000-A")]
    [InlineData("33038")]
    [InlineData("330381-")]
    [InlineData("330381-tx01")]
    [InlineData("330381-ABCD12345")]
    [InlineData("330381-TX_1")]
    [InlineData("330381-TX-1")]
    [InlineData("330381-A/B")]
    [InlineData("330381-А")] // Cyrillic
    [InlineData("330381TX01")]
    [InlineData("-TX01")]
    [InlineData(" 330381")]
    [InlineData("330381 ")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(LocalityCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => LocalityCode.Parse(text ?? ""));
    }

    [Fact]
    public void CompareTo_ExtensionsOfAnArea_FollowTheArea()
    {
        string[] sorted = ["330381", "330381-A", "330381-TX01", "330382"];

        Assert.Equal(sorted, sorted.Reverse().Select(LocalityCode.Parse).Order().Select(code => code.ToString()));
    }
}
