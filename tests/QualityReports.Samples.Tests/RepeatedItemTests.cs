using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Samples.Tests;

public sealed class RepeatedItemTests
{
    [Theory]
    [InlineData(SampleRoster.DefaultSeed)]
    [InlineData(77)]
    public void Generate_Province_ListsNoItemInTwoLocalities(int seed)
    {
        var made = Sample.Roster.Select(member => ReturnGenerator.Generate(Sample.Form, member, SampleReports.Period, seed)).ToList();
        var inputs = SampleReports.Inputs(Sample.Roster, [.. made.Select(SourceOf)], []);

        var rows = made.SelectMany(RowsOf).ToList();
        var report = (inputs with { Rows = rows }).Build();

        Assert.InRange(rows.Count, 500, RepeatedItems.MaxRows);
        Assert.Empty(report.Lists.Repeated.Items);
        Assert.True(report.Lists.Repeated.AreCompared);
    }

    private static AcceptedReturn SourceOf(GeneratedReturn made) => SampleReturns.With(made.Member.Locality.ToString(), SampleReports.Period);

    private static IEnumerable<ListRecord> RowsOf(GeneratedReturn made)
    {
        var (source, check) = (SourceOf(made), made.Check());
        return
            from list in made.Form.Lists
            from row in check.RowsOf(list)
            select new ListRecord(list.Code, source.Locality, source.SubmissionId, row.Address, row.Values);
    }
}
