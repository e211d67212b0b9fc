using System.Text.Json;
using QualityReports.Domain.Periods;
using QualityReports.Samples;

namespace QualityReports.EndToEnd.Tests.Demo.Recount;

/// <summary>Every figure of the demo's report, recomputed from the uploads: another library reads them, and the formulas are written again here.</summary>
[Collection(DemoRunCollection.Name)]
[Trait("Category", "Slow")]
public sealed class RecountTests(DemoFixture demo)
{
    private static readonly string[] YesOrNo = ["A01", "A05", "A07", "A09", "A12", "B07", "G01", "G02"];
    private static readonly string[] NotAdded = ["A02", "A03", "A04", "A06", "A10", "A11", "C05", "G03"];
    private static readonly DateOnly LastTimelyDay = new(2009, 4, 15);

    private readonly IReadOnlyList<DemoUpload> _taken = DemoUpload.Taken(demo);

    private IReadOnlyList<CountedReturn> Now => field ??= CountedReturn.Of(_taken, "2009-Q1");

    private IReadOnlyList<CountedReturn> Before => field ??= CountedReturn.Of(_taken, "2008-Q4");

    private static string[] Required => [.. Owing(ReportingPeriod.Quarter(2009, 1))];

    private IEnumerable<string> Silent => Required.Except(Now.Select(item => item.Locality));

    [Fact]
    public void Indicators_CountedAgain_AreTheReports()
    {
        var figures = demo.Report.GetProperty("indicators").EnumerateArray().ToList();
        Assert.Equal(58, figures.Count);
        foreach (var figure in figures)
        {
            var code = figure.GetProperty("code").GetString()!;
            var numbers = Now.Select(item => item[code]).OfType<decimal>().Order().ToList();
            Same(figure, "total", Total(code, Now));
            Same(figure, "n", Now.Count(item => item.Has(code)));
            Same(figure, "notApplicable", Now.Count(item => item.IsNotApplicable(code)));
            Same(figure, "previous", Total(code, Before));
            Same(figure, "sameLastYear", null);
            Same(figure, "change", Total(code, Now) - Total(code, Before));
            Same(figure, "relativeChange", CountedRate.Quotient(Total(code, Now) - Total(code, Before), Total(code, Before)));
            Same(figure, "min", numbers.Count == 0 ? null : numbers[0]);
            Same(figure, "median", Median(numbers));
            Same(figure, "max", numbers.Count == 0 ? null : numbers[^1]);
        }
    }

    [Fact]
    public void Rates_CountedAgain_AreTheReports()
    {
        var figures = demo.Report.GetProperty("rates").EnumerateArray().ToList();
        Assert.Equal(CountedRate.All.Select(rate => rate.Code), figures.Select(figure => figure.GetProperty("code").GetString()));
        foreach (var (rate, figure) in CountedRate.All.Zip(figures))
        {
            var own = Now.Select(item => rate.Value(item)).OfType<decimal>().Order().ToList();
            Same(figure, "value", rate.Value(Now));
            Same(figure, "numerator", rate.Numerator(Now));
            Same(figure, "denominator", rate.Denominator(Now));
            Same(figure, "n", rate.Answering(Now).Count);
            Same(figure, "previous", rate.Value(Before));
            Same(figure.GetProperty("previousSums"), "numerator", rate.Numerator(Before));
            Same(figure.GetProperty("previousSums"), "denominator", rate.Denominator(Before));
            Same(figure, "sameLastYear", null);
            Same(figure, "change", rate.Value(Now) - rate.Value(Before));
            Same(figure, "min", own[0]);
            Same(figure, "median", Median(own));
            Same(figure, "max", own[^1]);
        }
    }

    [Fact]
    public void Coverage_CountedAgain_IsTheReports()
    {
        var coverage = demo.Report.GetProperty("coverage");
        var onTime = Now.Count(item => item.FirstDay <= LastTimelyDay);
        Same(coverage, "required", Required.Length);
        Same(coverage, "submitted", Now.Count);
        Same(coverage, "onTime", onTime);
        Same(coverage, "completeness", CountedRate.Quotient(Now.Count, Required.Length));
        Same(coverage, "timeliness", CountedRate.Quotient(onTime, Required.Length));
        var states = Required.ToDictionary(code => code, StateOf);
        foreach (var state in new[] { "nil", "late", "missing", "invalid" })
            Same(coverage, state, states.Values.Count(one => one == state));
        Assert.Equal(states, demo.Report.GetProperty("localities").EnumerateArray().ToDictionary(item => Text(item, "code"), item => Text(item, "state")));
        Assert.Equal(Silent.Order(StringComparer.Ordinal), demo.Report.GetProperty("missing").EnumerateArray().Select(item => Text(item, "code")));
    }

    [Fact]
    public void Requirements_CountedAgain_AreTheReports()
    {
        var counts = demo.Report.GetProperty("requirements");
        Same(counts, "first", Now.Count(item => Requirements(item)[0]));
        Same(counts, "second", Now.Count(item => Requirements(item)[1]));
        Same(counts, "third", Now.Count(item => Requirements(item)[2]));
        Same(counts, "all", Now.Count(item => Requirements(item).All(met => met)));
        var reported = demo.Report.GetProperty("requirementMatrix").EnumerateArray().ToDictionary(
            item => Text(item, "locality"),
            item => string.Join(' ', item.GetProperty("requirements").EnumerateArray().Select(one => one.GetProperty("met").GetBoolean())));
        Assert.All(Now, item => Assert.Equal(string.Join(' ', Requirements(item)), reported[item.Locality]));
    }

    [Fact]
    public void Titles_CountedAgain_AreTheReports()
    {
        var titles = demo.Report.GetProperty("titles");
        var candidates = Now.Where(item => item.IsYes("G01") && Requirements(item).All(met => met) && item.IsYes("B07")
            && IsNineTenths(item["B04"], item["B03"]) && IsNineTenths(item["C02"], item["C01"]) && item["D08"] >= item["D07"]);
        Assert.Equal(candidates.Select(item => item.Locality), titles.GetProperty("candidates").EnumerateArray().Select(code => code.GetString()));
        Same(titles, "held", Now.Count(item => item.IsYes("G02")));
        Assert.Equal(Now.Count(item => item.IsYes("G01")), titles.GetProperty("candidates").GetArrayLength() + titles.GetProperty("failing").GetArrayLength());
    }

    [Theory]
    [InlineData("P1", "highest")]
    [InlineData("P3", "lowest")]
    [InlineData("P9", "highest")]
    public void Rankings_CountedAgain_AreTheReports(string code, string first)
    {
        var ranking = demo.Report.GetProperty("rankings").EnumerateArray().Single(item => Text(item, "rate") == code);
        Assert.Equal(first, Text(ranking, "first"));
        var rate = CountedRate.Of(code);
        var small = Now.Where(item => item["C01"] < 10).Select(item => item.Locality).ToList();
        var known = Now.Where(item => item["C01"] >= 10 && rate.Value(item) is not null).ToList();

        // A rank is one more than the number of better ones.
        int Place(CountedReturn item) => 1 + known.Count(other => first == "highest" ? IsHigher(rate, other, item) : IsHigher(rate, item, other));
        var places = known.OrderBy(Place).ThenBy(item => item.Locality, StringComparer.Ordinal).Select(item => (Place(item), item.Locality, rate.Value(item)));
        Assert.Equal(places, ranking.GetProperty("ranked").EnumerateArray()
            .Select(item => (item.GetProperty("rank").GetInt32(), Text(item, "locality"), (decimal?)item.GetProperty("value").GetDecimal())));
        Assert.Equal(small, ranking.GetProperty("tooSmall").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(Required.Length, known.Count + small.Count + ranking.GetProperty("unknown").GetArrayLength());
    }

    [Fact]
    public void Estimates_CountedAgain_AreTheReports()
    {
        var last = Before.Where(item => Required.Contains(item.Locality)).ToList();
        var missing = last.Where(item => Silent.Contains(item.Locality)).ToList();
        foreach (var code in new[] { "C01", "C08", "D01" })
        {
            var estimate = demo.Report.GetProperty("estimates").EnumerateArray().Single(item => Text(item, "indicator") == code);
            Same(estimate, "missing", Silent.Count());
            Same(estimate, "missingWithLastFigure", missing.Count(item => item[code] is not null));
            Same(estimate, "missingSum", Total(code, missing));
            Same(estimate, "requiredSum", Total(code, last));
            Same(estimate, "share", CountedRate.Quotient(Total(code, missing), Total(code, last)));
        }
    }

    [Fact]
    public void Trend_CountedAgain_IsTheReports()
    {
        var points = demo.Report.GetProperty("trend").EnumerateArray().ToList();
        Assert.Equal(["2008-Q4", "2009-Q1"], points.Select(point => Text(point, "period")));
        foreach (var (point, returns) in points.Zip([Before, Now]))
        {
            Same(point, "required", Owing(ReportingPeriod.Parse(Text(point, "period"))).Count());
            Same(point, "reported", returns.Count);
            foreach (var figure in point.GetProperty("rates").EnumerateArray())
            {
                var rate = CountedRate.Of(Text(figure, "code"));
                Same(figure, "value", rate.Value(returns));
                Same(figure, "n", rate.Answering(returns).Count);
            }
        }
    }

    private static IEnumerable<string> Owing(ReportingPeriod period) =>
        SampleRoster.For(SampleRoster.SampleProvince)
            .Where(member => member.From <= period.LastDay && !(member.Until < period.LastDay)).Select(member => member.Locality.ToString());

    private static decimal? Total(string code, IEnumerable<CountedReturn> returns)
    {
        var answered = returns.Where(item => item.Has(code)).ToList();
        if (answered.Count == 0 || NotAdded.Contains(code))
            return null;
        return YesOrNo.Contains(code) ? answered.Count(item => item.IsYes(code)) : answered.Sum(item => item[code]);
    }

    private static decimal? Median(List<decimal> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private static bool[] Requirements(CountedReturn item) =>
        [item.IsYes("A01"), item.IsYes("A05"), item.IsYes("A09") && item.IsYes("A12") && item.Says("A11", "政府正职", "政府副职")];

    private static bool IsNineTenths(decimal? part, decimal? whole) => whole > 0 && 10 * part >= 9 * whole;

    private static bool IsHigher(CountedRate rate, CountedReturn one, CountedReturn other) =>
        rate.Numerator([one]) * rate.Denominator([other]) > rate.Numerator([other]) * rate.Denominator([one]);

    private static string Text(JsonElement item, string property) => item.GetProperty(property).GetString()!;

    private static void Same(JsonElement item, string property, decimal? counted)
    {
        var reported = item.GetProperty(property);
        var value = reported.ValueKind == JsonValueKind.Null ? (decimal?)null : reported.GetDecimal();
        Assert.True(counted == value, $"{property} is {counted} by the uploads and {value} in {item}");
    }

    private string StateOf(string locality) => Now.SingleOrDefault(item => item.Locality == locality) switch
    {
        null => "missing",
        { IsNil: true } => "nil",
        { FirstDay: var day } when day > LastTimelyDay => "late",
        _ => "accepted",
    };
}
