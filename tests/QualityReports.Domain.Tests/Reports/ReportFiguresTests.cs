using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Explanations;
using QualityReports.Domain.Tests.Reports.Lists;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class ReportFiguresTests
{
    public static TheoryData<string> Samples => ["quarter", "year", "lists"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_WhatWasWritten_ExplainsEveryFigureAsTheReportItself(string sample)
    {
        var report = Report(sample);
        var read = ReportFigures.Read(ReportJson.Write(report), FormCatalog.Load());
        var (built, published) = (new ProvinceExplainer(ReportFigures.Of(report), _ => null), new ProvinceExplainer(read, _ => null));
        var rows = sample == "lists" ? SampleRows.Inputs.Rows.ToList() : [];
        var seen = 0;
        Assert.All(ExplainableFigure.AllOf(report.Form), figure =>
        {
            var (expected, actual) = (built.Explain(figure, rows), published.Explain(figure, rows));
            Assert.Equal(expected.Select(sum => (sum.Of, sum.Reported, sum.Sum)), actual.Select(sum => (sum.Of, sum.Reported, sum.Sum)));
            Assert.Equal(expected.SelectMany(sum => sum.Lines ?? []), actual.SelectMany(sum => sum.Lines ?? []));
            Assert.All(actual, sum => Assert.True(sum.IsEqual, $"{figure.Code}: {sum.Reported} is explained by {sum.Sum}"));
            seen += actual.Sum(sum => (sum.Lines?.Count ?? 0) + (sum.Rows?.Count ?? 0));
        });
        Assert.True(seen > 20, $"only {seen} lines were seen");
    }

    private static ProvincialReport Report(string sample) => sample switch
    {
        "year" => SampleYears.Of(2009, 12).Build(),
        "lists" => SampleRows.Inputs.Build(),
        _ => SampleReports.Province().Build(),
    };
}
