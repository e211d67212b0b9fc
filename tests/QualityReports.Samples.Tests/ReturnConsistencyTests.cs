using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class ReturnConsistencyTests
{
    private static readonly GeneratedReturn[] Filled = [.. Sample.Many("2008-Q4", "2009-Q1", "2009-Q2", "2009-Q3", "2009").Where(made => !made.IsNil)];

    private static readonly (GeneratedReturn Made, CheckedReturn Checked)[] WithLists =
        [.. Filled.Where(made => made.Lists["L1"].Count > 0).Select(made => (made, made.Check()))];

    [Fact]
    public void Generate_AnyReturn_HasNoFinding() =>
        Assert.Empty(
            from made in Sample.Many("2008-Q1", "2009-Q1", "2009")
            from finding in made.Check().Findings
            select $"{made.FileName} {finding.Kind.Code} {finding.Subject} {finding.Found}");

    [Theory]
    [InlineData("C02", "C01")]
    [InlineData("C04", "C03")]
    [InlineData("C03", "C01")]
    [InlineData("C14", "C13")]
    [InlineData("B04", "B03")]
    [InlineData("B04", "B01")]
    [InlineData("B04", "B02")]
    [InlineData("F02", "F01")]
    [InlineData("F07", "F06")]
    [InlineData("E04", "C08")]
    [InlineData("F03", "C08")]
    [InlineData("D03", "D01")]
    [InlineData("C03", "F01")]
    public void Generate_AnyReturn_PartIsNotAboveWhole(string part, string whole) =>
        Assert.DoesNotContain(Filled, made => made.Figure(part) > made.Figure(whole));

    [Fact]
    public void Generate_AnyReturn_GradesAreWithinOutput() =>
        Assert.DoesNotContain(Filled, made => made.Figure("C09") + made.Figure("C10") + made.Figure("C11") > made.Figure("C12"));

    [Fact]
    public void Generate_AnyReturn_AnswersEveryRequiredIndicator() =>
        Assert.DoesNotContain(Filled, made => Sample.Form.Indicators.Any(indicator => indicator.Required && made.Answer(indicator.Code.Value).Length == 0));

    [Fact]
    public void Generate_AnyReturn_AnswersConditionalIndicatorsOnCondition() =>
        Assert.DoesNotContain(Filled, made => Sample.Form.Indicators.Any(indicator =>
            indicator.RequiredIf is { } other && (made.Answer(other.Value) == "是 / yes") != (made.Answer(indicator.Code.Value).Length > 0)));

    [Theory]
    [InlineData("A04")]
    [InlineData("G03")]
    public void Generate_AnyReturn_DateIsNotAfterPeriod(string code) =>
        Assert.DoesNotContain(Filled, made => made.Values.TryGetValue(new IndicatorCode(code), out var content) && content.Day > made.Period.LastDay);

    [Fact]
    public void Generate_AnyReturn_ReportedRateIsTheQuotient() =>
        Assert.DoesNotContain(Filled, made => Math.Abs((made.Figure("C05") - (100 * made.Figure("C02") / made.Figure("C01"))) ?? 0) > 0.05m);

    [Fact]
    public void Generate_AnyReturn_ValueOfACaseIsPlausible() =>
        Assert.DoesNotContain(Filled, made => made.Figure("D01") > 0 && made.Figure("D04") / made.Figure("D01") is < 0.01m or > 500);

    [Fact]
    public void Generate_ReturnWithInspections_TotalsAreTheRows()
    {
        foreach (var (made, judged) in WithLists)
        {
            var rows = judged.RowsOf(Sample.Form.ListOf("L1")).Select(row => (Enterprise: row.Values[3].Content, Result: row.Values[7].Content)).ToList();
            var enterprises = rows.GroupBy(row => row.Enterprise).ToList();
            Assert.Equal(made.Figure("C01"), rows.Count);
            Assert.Equal(made.Figure("C02"), rows.Count(row => row.Result == "pass"));
            Assert.Equal(made.Figure("C03"), enterprises.Count);
            Assert.Equal(made.Figure("C04"), enterprises.Count(group => group.All(row => row.Result == "pass")));
        }
    }

    [Fact]
    public void Generate_ReturnWithCases_TotalsAreTheRows()
    {
        foreach (var (made, judged) in WithLists)
        {
            var rows = judged.RowsOf(Sample.Form.ListOf("L2")).Select(row => row.Values).ToList();
            Assert.Equal(made.Figure("D01"), rows.Count);
            Assert.Equal(made.Figure("D04"), rows.Sum(row => row[4].Amount));
            Assert.Equal(made.Figure("D03"), rows.Count(row => row[5].Content == "transferred"));
            Assert.Equal(made.Figure("D05"), rows.Count(row => row[7].Kind == ValueKind.Text));
            Assert.True(made.Figure("D02") >= rows.Count(row => row[5].Content == "closed"));
            Assert.DoesNotContain(rows, row => row[1].Day < made.Period.FirstDay || row[1].Day > made.Period.LastDay);
            Assert.DoesNotContain(rows, row => (row[5].Content == "closed") != (row[6].Kind == ValueKind.Date));
            Assert.DoesNotContain(rows, row => row[6].Kind == ValueKind.Date && (row[6].Day < row[1].Day || row[6].Day > made.Period.LastDay));
        }
    }

    [Theory]
    [InlineData("china-top", "E01")]
    [InlineData("provincial", "E02")]
    [InlineData("geographical-indication", "E03")]
    public void Generate_ReturnWithBrands_TotalsAreTheValidRows(string kind, string code)
    {
        foreach (var (made, judged) in WithLists)
        {
            var rows = judged.RowsOf(Sample.Form.ListOf("L3")).Select(row => row.Values).Where(row => row[3].Content == kind);
            Assert.Equal(made.Figure(code), rows.Count(row => row[4].Day <= made.Period.LastDay && row[5].Day >= made.Period.LastDay));
        }
    }

    [Fact]
    public void Generate_AnyList_EnterpriseHasOneNameAndOneValidCode()
    {
        foreach (var (_, judged) in WithLists)
        {
            var rows = judged.RowsOf(Sample.Form.ListOf("L1")).Select(row => (Name: row.Values[2].Content!, Code: row.Values[3].Content!)).Distinct().ToList();
            Assert.Equal(rows.Count, rows.Select(row => row.Name).Distinct().Count());
            Assert.Equal(rows.Count, rows.Select(row => row.Code).Distinct().Count());
            Assert.All(rows, row => Assert.True(EnterpriseCodeTests.IsValid(row.Code), row.Code));
        }
    }
}
