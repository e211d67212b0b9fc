using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Tests.Reports.National;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

/// <summary>Properties of any returns: plausible ones with some answers missing or N/A.</summary>
public sealed class ReportPropertiesTests
{
    private static readonly ReportingPeriod Period = SampleReports.Period;
    private static readonly string[] Provinces = ["330000", "460000", "110000"];
    private static readonly string[] Counties =
    [
        .. from area in AreaCatalog.Default.All
           where area is { Level: AreaLevel.County, RetiredIn: null } && Provinces.Contains(area.Code.Province.Value)
           select area.Code.Value,
    ];

    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, int.MaxValue - 1).ToArbitrary();

    [Property(MaxTest = 25)]
    public Property Build_YearInAnyOrder_SameBytes() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var inputs = SampleYears.Of(2009, 9) with { Earlier = [Returns(random, 2007), Returns(random, 2006)] };
        PeriodReturns Mix(PeriodReturns returns) =>
            returns with { Accepted = Shuffled(returns.Accepted, random), Parts = [.. Shuffled(returns.Parts, random).Select(Mix)] };
        var mixed = inputs with
        {
            Roster = Shuffled(inputs.Roster, random),
            Current = Mix(inputs.Current),
            Earlier = Shuffled([.. inputs.Earlier.Select(Mix)], random),
        };
        return ReportJson.Write(inputs.Build()).AsSpan().SequenceEqual(ReportJson.Write(mixed.Build()));
    });

    [Property(MaxTest = 60)]
    public Property Build_OneLocalityMore_ChangesOnlyWhatItMust() => Prop.ForAll(Seeds, seed =>
    {
        var rows = Rows(seed, "330000");
        var (without, with) = (SampleReports.Of([.. rows.Skip(1)]).Build(), SampleReports.Of([.. rows]).Build());
        var added = rows[0];
        var code = added.Locality.ToString();

        Assert.Equal(without.Coverage.Required + 1, with.Coverage.Required);
        Assert.Equal(Lines(without, without.Localities), Lines(with, with.Localities.Where(locality => locality.Code != code)));
        Assert.Equal(without.RequirementMatrix.Select(Describe), with.RequirementMatrix.Where(row => row.Locality != code).Select(Describe));
        Assert.Equal(without.Titles.Candidates, with.Titles.Candidates.Where(candidate => candidate != code));
        Assert.All(with.Indicators.Zip(without.Indicators), pair =>
        {
            var value = added.Values.GetValueOrDefault(pair.First.Code);
            Assert.Equal(pair.First.N - pair.Second.N, value.Kind is ValueKind.Blank or ValueKind.NotApplicable ? 0 : 1);
            Assert.Equal(pair.First.NotApplicable - pair.Second.NotApplicable, value.Kind == ValueKind.NotApplicable ? 1 : 0);
            if (with.Form.IndicatorOf(pair.First.Code).Over == UnitRollUp.Sum)
                Assert.Equal((pair.First.Total ?? 0) - (pair.Second.Total ?? 0), value.IsNumber ? value.Amount : 0);
        });
        Assert.All(with.Rates.Zip(without.Rates), pair => Assert.InRange(pair.First.N - pair.Second.N, 0, 1));
        Assert.All(with.Rankings.Zip(without.Rankings), pair => Assert.Equal(
            pair.Second.Ranked.Select(row => (row.Locality, row.Value)),
            pair.First.Ranked.Where(row => row.Locality != code).Select(row => (row.Locality, row.Value))));
    });

    [Property(MaxTest = 60)]
    public Property Build_ReturnReplaced_EqualsNeverHavingHadTheOldOne() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var rows = Rows(seed, "330000");
        var old = Altered(SampleReturns.Plausible(rows[0].Locality.ToString(), Period, seed % 10_000), random)
            .ReceivedAfter(Period, 1) with
        { Sha256 = "of the old one" };
        var current = Shuffled([old, rows[0]], random).Aggregate((AcceptedReturn?)null, (row, upload) => ReturnVersions.Decide(row, upload).Row ?? row);

        var replaced = SampleReports.Of([current!, .. rows.Skip(1)]).Build();
        var never = SampleReports.Of([.. rows]).Build();

        // The first receipt is an input that decides who is on time, so only the hash may differ.
        return ReportJson.Write(replaced with { InputsHash = never.InputsHash }).AsSpan().SequenceEqual(ReportJson.Write(never));
    });

    [Property(MaxTest = 40)]
    public Property Nation_OfAnyLocalities_EqualsTheSumOverAllOfThem() => Prop.ForAll(Seeds, seed =>
    {
        var rows = Rows(seed, null);
        var random = new Random(seed);
        var earlier = rows.Select(row => Altered(SampleReturns.Plausible(row.Locality.ToString(), Period.Previous, random.Next(10_000)), random)).ToList();
        var provinces = rows.GroupBy(row => row.Locality.Province).Select(group => SampleReports.Of([.. group]) with
        {
            Previous = new PeriodReturns(Period.Previous, [.. earlier.Where(row => row.Locality.Province == group.Key)], []),
        });
        var nation = SampleNations.Build(provinces.Select(inputs => inputs.Build()));
        var together = (SampleReports.Of([.. rows]) with { Previous = new PeriodReturns(Period.Previous, earlier, []) }).Build();

        Assert.Equal(together.Coverage, nation.Coverage);
        Assert.Equal(together.Requirements, nation.Requirements);
        Assert.Equal(together.Titles.Held, nation.Titles.Held);
        Assert.Equal(together.Titles.Candidates, nation.Titles.Candidates);
        Assert.Equal(together.Estimates, nation.Estimates);
        Assert.Equal(
            together.Indicators.Select(figure => (figure.Code, figure.Total, figure.N, figure.NotApplicable, figure.Previous, figure.Change)),
            nation.Indicators.Select(figure => (figure.Code, figure.Total, figure.N, figure.NotApplicable, figure.Previous, figure.Change)));
        Assert.Equal(
            together.Rates.Select(rate => (rate.Code, rate.Value, rate.Numerator, rate.Denominator, rate.N, rate.NotApplicable, rate.Previous)),
            nation.Rates.Select(rate => (rate.Code, rate.Value, rate.Numerator, rate.Denominator, rate.N, rate.NotApplicable, rate.Previous)));
        Assert.Equal(together.Trend.Select(point => string.Join(' ', point.Rates)), nation.Trend.Select(point => string.Join(' ', point.Rates)));
    });

    [Property(MaxTest = 40)]
    public Property Lineage_OfAnyReturns_SumsToWhatIsReported() => Prop.ForAll(Seeds, seed =>
    {
        var report = SampleReports.Of([.. Rows(seed, "330000")]).Build();
        var lineage = new Lineage(report);

        Assert.All(report.Indicators, figure => Assert.Equal(figure.Total, lineage.Of(figure.Code).Sum));
        Assert.All(report.Rates, figure =>
        {
            var lines = lineage.Of(report.Form.FindRate(figure.Code)!);
            Assert.Equal((figure.Numerator, figure.Denominator), (LineageLine.Sum(lines.Numerator), LineageLine.Sum(lines.Denominator)));
        });
    });

    private static List<AcceptedReturn> Rows(int seed, string? province)
    {
        var random = new Random(seed);
        var codes = Counties.Where(code => province is null || code[..2] == province[..2]).ToArray();
        random.Shuffle(codes);
        return [.. codes.Take(2 + random.Next(14)).Select(code => Altered(SampleReturns.Plausible(code, Period, random.Next(10_000)), random))];
    }

    private static AcceptedReturn Altered(AcceptedReturn row, Random random)
    {
        var values = row.Values.ToDictionary();
        foreach (var code in row.Values.Keys.Where(_ => random.Next(8) == 0))
        {
            if (random.Next(2) == 0)
                values.Remove(code);
            else
                values[code] = IndicatorValue.NotApplicable;
        }

        return row with { Values = values };
    }

    private static PeriodReturns Returns(Random random, int year)
    {
        var period = ReportingPeriod.Parse(year.ToString());
        var codes = SampleYears.Of(2009, 9).Roster.Select(member => member.Locality.ToString());
        return new PeriodReturns(period, [.. codes.Select(code => SampleReturns.Plausible(code, period, random.Next(10_000)))], []);
    }

    private static IEnumerable<string> Lines(ProvincialReport report, IEnumerable<LocalityFigures> localities) =>
        localities.Select(locality => JsonNode.Parse(ReportJson.Write(report with { Localities = [locality] }))!["localities"]!.ToJsonString());

    private static string Describe(LocalityRequirements row) =>
        $"{row.Locality} {string.Join(' ', row.Requirements.Select(requirement => $"{requirement.Met} {string.Join(',', requirement.Unmet)}"))}";

    private static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return copy;
    }
}
