using FsCheck.Xunit;
using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

[Properties(Arbitrary = [typeof(Generators)])]
public sealed class CellAddressTests
{
    [Property]
    public bool TryParse_WhatWasPrinted_IsTheAddress(CellAddress address) => CellAddress.TryParse(address.ToString(), out var read) && read == address;

    [Fact]
    public void ColumnName_EveryColumn_IsReadBack() => Assert.All(
        Enumerable.Range(1, CellAddress.MaxColumn),
        column =>
        {
            Assert.True(CellAddress.TryParseLocal(CellAddress.ColumnName(column) + "1", out var read, out var row));
            Assert.Equal((column, 1), (read, row));
        });

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(52, "AZ")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16_384, "XFD")]
    public void ColumnName_Column_IsItsLetters(int column, string name) => Assert.Equal(name, CellAddress.ColumnName(column));

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("D31", 4, 31)]
    [InlineData("XFD1048576", 16_384, 1_048_576)]
    public void TryParseLocal_Address_GivesColumnAndRow(string text, int column, int row)
    {
        Assert.True(CellAddress.TryParseLocal(text, out var c, out var r));
        Assert.Equal((column, row), (c, r));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("a1")]
    [InlineData("$A$1")]
    [InlineData("A-1")]
    [InlineData("A 1")]
    [InlineData("A1B")]
    [InlineData("XFE1")]
    [InlineData("AAAA1")]
    [InlineData("ZZZZZZZZZZZZZZZZ1")]
    [InlineData("A1048577")]
    [InlineData("A99999999999")]
    [InlineData("Ａ1")]
    [InlineData("A１")]
    public void TryParseLocal_AnythingElse_IsRefused(string text) => Assert.False(CellAddress.TryParseLocal(text, out _, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("D31")]
    [InlineData("!D31")]
    [InlineData("Sheet!")]
    [InlineData("Sheet!D31!")]
    public void TryParse_WithoutSheetOrCell_IsRefused(string? text) => Assert.False(CellAddress.TryParse(text, out _));

    [Fact]
    public void ToString_Address_ReadsAsAReaderWouldLookForIt() => Assert.Equal("表 Return!D31", new CellAddress("表 Return", 4, 31).ToString());
}
