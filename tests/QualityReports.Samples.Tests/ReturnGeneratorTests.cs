using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class ReturnGeneratorTests
{
    [Theory]
    [InlineData("330302")]
    [InlineData("330282")]
    [InlineData("330382-DY01")]
    public void Generate_SameSeed_SameReturn(string code) =>
        Assert.Equal(Sample.Return(code, "2009-Q1", 7).Print(), Sample.Return(code, "2009-Q1", 7).Print());

    [Fact]
    public void Generate_OtherSeed_OtherReturn() =>
        Assert.NotEqual(Sample.Return("330382", "2009-Q1", 7).Print(), Sample.Return("330382", "2009-Q1", 8).Print());

    [Fact]
    public void Generate_PeriodThatTheFormDoesNotServe_Throws() => Assert.Throws<ArgumentException>(() => Sample.Return("330302", "2009-H1"));

    [Fact]
    public void Generate_WenzhouOrNot_HasListsOrTotals()
    {
        var lengths = Sample.Roster.Where(member => member.Locality.Area.Value.StartsWith("3303", StringComparison.Ordinal))
            .Select(member => Sample.Filled(member.Locality.ToString(), "2009-Q1").Lists["L1"].Count);
        Assert.All(lengths, length => Assert.InRange(length, 20, 120));
        Assert.All(Sample.Filled("330282", "2009-Q1").Lists.Values, Assert.Empty);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000)]
    public void Generate_Rows_ForcesTheLengthOfInspections(int rows)
    {
        var made = Sample.Return("331127", "2009-Q1", rows: rows);
        Assert.Equal(rows, made.Lists["L1"].Count);
        Assert.Equal(rows, made.Figure("C01"));
        Assert.Empty(made.Check().Findings);
    }

    [Fact]
    public void Generate_Year_IsTheSumOfItsQuarters()
    {
        var year = Sample.Filled("330282", "2009");
        var seed = Enumerable.Range(1, 20).First(seed => Sample.Return("330282", "2009", seed).Print() == year.Print());
        var quarters = Enumerable.Range(1, 4).Select(number => Sample.Return("330282", $"2009-Q{number}", seed)).ToList();
        string[] flows = ["C01", "C02", "C08", "D01", "D04", "F08"];
        Assert.All(flows, code => Assert.Equal(quarters.Sum(quarter => quarter.Figure(code)), year.Figure(code)));
        Assert.Equal(quarters[^1].Figure("F01"), year.Figure("F01"));
    }

    [Fact]
    public void Generate_Quarters_StocksPersist()
    {
        string[] periods = ["2008-Q1", "2008-Q2", "2008-Q3", "2008-Q4", "2009-Q1", "2009-Q2", "2009-Q3", "2009-Q4"];
        var stocks = Sample.Form.Indicators.Where(one => one is { Nature: Nature.Stock, Type: IndicatorType.Count }).Select(one => one.Code.Value).ToList();
        foreach (var member in Sample.Roster)
        {
            var made = periods.Select(period => Sample.Return(member.Locality.ToString(), period, 5)).Where(one => !one.IsNil).ToList();
            var steps = made.Zip(made.Skip(1)).SelectMany(pair => stocks.Select(code => (code, pair.First.Figure(code), pair.Second.Figure(code))));
            foreach (var (code, before, after) in steps)
                Assert.False(after * 2 < before || after > (before * 1.5m) + 3, $"{member.Name} {code} {before} {after}");
        }
    }

    [Fact]
    public void Generate_Quarters_AnswersOnceYesStayYes()
    {
        string[] codes = ["A01", "A05", "A07", "A09", "B07", "G02"];
        foreach (var member in Sample.Roster)
        {
            var code = member.Locality.ToString();
            var (before, after) = (Sample.Return(code, "2008-Q4", 5), Sample.Return(code, "2009-Q1", 5));
            Assert.All(before.IsNil || after.IsNil ? [] : codes, one => Assert.False(before.Answer(one) == "是 / yes" && after.Answer(one) != "是 / yes"));
        }
    }

    [Theory]
    [InlineData("330302", "330328")]
    [InlineData("330382", "330329")]
    [InlineData("330282", "330727")]
    [InlineData("330109", "331127")]
    public void Generate_RichAndPoor_Differ(string rich, string poor)
    {
        var (one, other) = (Sample.Filled(rich, "2009-Q1"), Sample.Filled(poor, "2009-Q1"));
        Assert.True(one.Figure("C08") > 10 * other.Figure("C08"));
        Assert.True(one.Figure("F02") > 5 * other.Figure("F02"));
        Assert.True(one.Figure("E02") > 3 * other.Figure("E02"));
        Assert.True(one.Figure("C01") > other.Figure("C01"));
        Assert.True(one.Figure("F07") / one.Figure("F06") > other.Figure("F07") / other.Figure("F06"));
    }

    [Fact]
    public void Generate_ManyReturns_UseSeveralSpellingsOfNotApplicable() =>
        Assert.InRange(
            Sample.Many("2009-Q1").SelectMany(made => made.Values.Values).Where(ValueReader.IsNotApplicable).Select(content => content.Raw).Distinct().Count(),
            3,
            4);

    [Fact]
    public void Generate_ManyReturns_LeaveSomeOptionalAnswersBlank()
    {
        var filled = Sample.Many("2009-Q1").Where(made => !made.IsNil).ToList();
        Assert.InRange(filled.Count(made => made.Answer("C05").Length == 0) / (double)filled.Count, 0.1, 0.4);
        Assert.Contains(filled, made => made.Answer("C12").Length == 0);
    }

    [Fact]
    public void GenerateCorrection_Return_ChangesAFewFiguresLater()
    {
        foreach (var made in Sample.Many("2009-Q1").Where(made => !made.IsNil))
        {
            var corrected = ReturnGenerator.GenerateCorrection(made, 3);
            Assert.InRange(corrected.Values.Count(value => value.Value != made.Values[value.Key]), 2, 3);
            Assert.True(corrected.SubmittedOn > made.SubmittedOn);
            Assert.True(corrected.SubmittedOn <= made.Period.LastDay.AddDays(Sample.Form.Calendar.Locks));
            Assert.True(corrected.Figure("C14") <= corrected.Figure("C13"));
            Assert.Empty(corrected.Check().Findings);
        }
    }
}
