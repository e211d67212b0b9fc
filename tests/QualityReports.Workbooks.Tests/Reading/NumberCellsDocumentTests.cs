using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Compares the reader with the table of docs/form.md on number cells, from the characters in the file to the answer.</summary>
public sealed class NumberCellsDocumentTests
{
    public static TheoryData<string, string, string, string> Table => NumberTables.Of("number cell in the file");

    [Theory]
    [MemberData(nameof(Table))]
    public void Read_NumberOfTheTable_IsWhatItSays(string raw, string count, string money, string percent)
    {
        Assert.Equal(count, Read(raw, IndicatorType.Count));
        Assert.Equal(money, Read(raw, IndicatorType.Money));
        Assert.Equal(percent, Read(raw, IndicatorType.Percent));
    }

    [Fact]
    public void Table_OfTheDocument_IsFound() => Assert.True(Table.Count >= 7);

    private static string Read(string raw, IndicatorType type)
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").SetXml("A1", "", $"<v>{raw}</v>");
        var reading = ValueReader.Read(ReadingSupport.Cells(workbook)["A1"], type, null);
        return reading.Problem?.Code ?? reading.Value.ToString();
    }
}
