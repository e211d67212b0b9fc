using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Values;

public sealed class EnterpriseCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43", "M000100Y4")]
    [InlineData("11320000MB151840XJ", "MB151840X")]
    [InlineData("M000100Y4", "M000100Y4")]
    [InlineData("001234562", "001234562")]
    public void TryParse_ValidCode_CarriesItsOrganization(string text, string organization)
    {
        Assert.True(EnterpriseCode.TryParse(text, out var code));
        Assert.Equal((text, organization), (code.Value, code.Organization));
    }

    [Theory]
    [InlineData(" 91350100m000100y43 ", "91350100M000100Y43")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43")]
    [InlineData("M000100Y-4", "M000100Y4")]
    public void TryParse_OtherSpelling_IsTheSameCode(string text, string value)
    {
        Assert.True(EnterpriseCode.TryParse(text, out var code));
        Assert.Equal(value, code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91350100M000100Y4Z")]
    [InlineData("91350100M000100Y44")]
    [InlineData("9135010OM000100Y43")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y433")]
    [InlineData("91350100-M000100Y43")]
    [InlineData("M000100Y5")]
    [InlineData("M000100中4")]
    [InlineData("M0001-00Y4")]
    [InlineData("123456789012345678")]
    public void TryParse_AnythingElse_IsNoCode(string? text)
    {
        Assert.False(EnterpriseCode.TryParse(text, out var code));
        Assert.Equal(("", ""), (code.Value, code.Organization));
    }

    [Fact]
    public void TryParse_AnyOtherLastCharacter_IsNoCode() =>
        Assert.Equal("3", string.Concat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(last => EnterpriseCode.TryParse("91350100M000100Y4" + last, out _))));

    [Fact]
    public void TryParse_TwoNeighboursExchanged_IsNoCode()
    {
        const string Code = "91350100M000100Y43";
        for (var i = 0; i + 1 < Code.Length; i++)
        {
            var exchanged = Code[..i] + Code[i + 1] + Code[i] + Code[(i + 2)..];
            Assert.Equal(exchanged == Code, EnterpriseCode.TryParse(exchanged, out _));
        }
    }
}
