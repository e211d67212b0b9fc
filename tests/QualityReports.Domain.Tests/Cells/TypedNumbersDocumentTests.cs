using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Cells;

/// <summary>Compares the reader with the table of docs/form.md on numbers typed as text.</summary>
public sealed class TypedNumbersDocumentTests
{
    public static TheoryData<string, string, string, string> Table => NumberTables.Of("typed as text");

    [Theory]
    [MemberData(nameof(Table))]
    public void Read_TextOfTheTable_IsWhatItSays(string text, string count, string money, string percent)
    {
        Assert.Equal(count, Read(text, IndicatorType.Count));
        Assert.Equal(money, Read(text, IndicatorType.Money));
        Assert.Equal(percent, Read(text, IndicatorType.Percent));
    }

    [Fact]
    public void Table_OfTheDocument_HasTheCasesThatClerksAskAbout() =>
        Assert.Superset(
            new HashSet<string> { "1,234.5", "１２３４", "1\u00A0234", "1e5", "(100)", "12万", "—", "0", "\u00A0" },
            Table.Select(row => row.Data.Item1).ToHashSet());

    [Fact]
    public void Read_NothingAtAll_IsBlankToo() => Assert.Equal(IndicatorValue.Blank, ValueReader.Read(CellContent.OfText(""), IndicatorType.Count, null).Value);

    private static string Read(string text, IndicatorType type) => ValueReader.Read(CellContent.OfText(text), type, null) switch
    {
        { Problem: { } problem } => problem.Code,
        { Value.Kind: ValueKind.Blank } => "blank",
        var reading => reading.Value.ToString(),
    };
}
