using System.Globalization;

namespace QualityReports.Samples;

/// <param name="Number">Its number, unique within the locality and year.</param>
/// <param name="Value">Value of the goods in hundredths of 万元.</param>
/// <param name="Status">The code of its status at the quarter's end.</param>
/// <param name="ClosedOn">The day of closing; null where it is open.</param>
/// <param name="Den">The location of the den; null for none.</param>
internal sealed record Case(string Number, DateOnly FiledOn, string Category, string Party, long Value, string Status, DateOnly? ClosedOn, string? Den);

/// <summary>The cases that a locality files in a quarter, and the figures that follow from them.</summary>
internal static class CaseFile
{
    private const double ShareOfTransferred = 0.06;
    private const double ShareOfDens = 0.14;

    private static readonly string[] Surnames = ["陈", "林", "王", "李", "谢", "潘", "胡", "戴"];
    private static readonly string[] Quarters = ["城东", "城西", "工业园区", "城郊", "老街", "码头"];
    private static readonly string[] Buildings = ["出租房", "民房", "仓库", "厂房"];

    /// <summary>The cases filed in a quarter, in the order of filing.</summary>
    public static IReadOnlyList<Case> Of(LocalityProfile profile, ReportingPeriod quarter, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, quarter.ToString(), "cases");
        var first = 1 + Enumerable.Range(1, quarter.Number - 1).Sum(number => CountOf(profile, ReportingPeriod.Quarter(quarter.Year, number), seed));
        var days = quarter.LastDay.DayNumber - quarter.FirstDay.DayNumber;
        var filed = Enumerable.Range(0, CountOf(profile, quarter, seed)).Select(_ => quarter.FirstDay.AddDays(random.Between(0, days))).Order().ToList();
        return [.. filed.Select((day, i) => File(profile, first + i, day, quarter.LastDay, seed, random))];
    }

    public static Figures FiguresOf(LocalityProfile profile, ReportingPeriod quarter, int seed)
    {
        var cases = Of(profile, quarter, seed);
        var before = CountOf(profile, quarter.Previous, seed);
        var older = Figures.Count(before * StableRandom.For(seed, profile.Code, quarter.ToString(), "older cases").Within(0.1, 0.35));
        return new Figures
        {
            ["D01"] = cases.Count,
            ["D02"] = cases.Count(one => one.Status == "closed") + older,
            ["D03"] = cases.Count(one => one.Status == "transferred"),
            ["D04"] = cases.Sum(one => one.Value),
            ["D05"] = cases.Count(one => one.Den is not null),
        };
    }

    // The campaign has effect: fewer cases at home from year to year.
    private static int CountOf(LocalityProfile profile, ReportingPeriod quarter, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, quarter.ToString(), "number of cases");
        var decline = Math.Max(0.4, 1.1 - (0.012 * LocalityProfile.TimeOf(quarter)));
        return (int)Figures.Count((4 + (70 * profile.Size)) * FlowFigures.SeasonOf(quarter) * decline * random.Factor(0.15));
    }

    private static Case File(LocalityProfile profile, int number, DateOnly day, DateOnly end, int seed, StableRandom random)
    {
        var u = random.Unit();
        var value = 30 + (long)(7_000 * u * u * u * (0.3 + profile.Size));
        var closing = day.AddDays(random.Between(5, 50));
        var status = random.Chance(ShareOfTransferred) ? "transferred" : closing <= end ? "closed" : "open";
        return new Case(
            string.Create(CultureInfo.InvariantCulture, $"（{profile.Names.CaseMark}）质监罚字〔{day.Year}〕{number}号"),
            day,
            random.Chance(0.6) ? random.Pick(profile.Trades) : random.Pick(ProductWords.Categories),
            PartyOf(profile, seed, random),
            value,
            status,
            status == "closed" ? closing : null,
            random.Chance(ShareOfDens) ? profile.Member.Name + random.Pick(Quarters) + random.Pick(Buildings) : null);
    }

    private static string PartyOf(LocalityProfile profile, int seed, StableRandom random) =>
        random.Chance(0.4)
            ? Enterprise.Of(profile, random.Between(150, 900), seed).Name
            : random.Pick(Surnames) + "某" + random.Pick(["", "某"]) + random.Pick(["（个体经营）", "（无照经营）", "经营部", ""]);
}
