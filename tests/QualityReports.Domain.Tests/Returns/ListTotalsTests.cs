using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Tests.Returns;

public sealed class ListTotalsTests
{
    [Fact]
    public void Of_ListWithCategories_CountsRowsAlsoByCategory()
    {
        var totals = Of("L1", SampleRows.Of("L1"), SampleRows.With("L1", "category", "PC03"), SampleRows.With("L1", "product", "插座"));

        Assert.Equal(3, totals.Rows);
        Assert.Equal(new Dictionary<string, int> { ["PC03"] = 1, ["PC11"] = 2 }, totals.ByCategory);
    }

    [Fact]
    public void Of_ListWithoutCategories_CountsRowsAlone()
    {
        var totals = Of("L3", SampleRows.Of("L3"), SampleRows.With("L3", "product", "插座"));

        Assert.Equal(2, totals.Rows);
        Assert.Empty(totals.ByCategory);
    }

    private static ListTotals Of(string list, params string[][] rows)
    {
        var document = SampleDocument.Complete();
        foreach (var row in rows)
            document.WithRow(list, row);
        var definition = SampleDocument.Form.ListOf(list);
        return ListTotals.Of(definition, document.Check().RowsOf(definition));
    }
}
