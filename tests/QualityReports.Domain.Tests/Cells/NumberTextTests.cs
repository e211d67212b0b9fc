using System.Globalization;
using FsCheck.Xunit;
using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1234", "1234")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("12,345,678", "12345678")]
    [InlineData("１２３４", "1234")]
    [InlineData("１，２３４．５", "1234.5")]
    [InlineData(" 1234 ", "1234")]
    [InlineData("\u00A01234\u3000", "1234")]
    [InlineData("\u202A1234\u202C", "1234")]
    [InlineData("-5", "-5")]
    [InlineData("－５", "-5")]
    [InlineData("0.10", "0.10")]
    [InlineData("007", "7")]
    [InlineData("999999999999.123456789012345", "999999999999.123456789012345")]
    public void TryParse_Unambiguous_IsTaken(string text, string number)
    {
        Assert.True(NumberText.TryParse(text, out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1\u00A0234")]
    [InlineData("1 234")]
    [InlineData("1e5")]
    [InlineData("1E5")]
    [InlineData("(100)")]
    [InlineData("（100）")]
    [InlineData("12万")]
    [InlineData("一百")]
    [InlineData("12.5%")]
    [InlineData("￥5")]
    [InlineData("—")]
    [InlineData("-")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("0,123")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1.234,5")]
    [InlineData("+5")]
    [InlineData("5-")]
    [InlineData("--5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData("٣")]
    [InlineData("0.0000000000000000000000000000001")]
    [InlineData("99999999999999999999999999999999999")]
    public void TryParse_AnythingElse_IsNoNumber(string text) => Assert.False(NumberText.TryParse(text, out _));

    [Property]
    public bool TryParse_WhatWasPrintedWithThousands_IsTheNumber(int number, byte hundredths)
    {
        var value = number + (Math.Sign(number) * (hundredths % 100) / 100m);
        return NumberText.TryParse(value.ToString("#,0.00", CultureInfo.InvariantCulture), out var read) && read == value;
    }
}
