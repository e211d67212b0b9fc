using System.Globalization;

namespace QualityReports.Samples;

internal static class ListRows
{
    private const double ShareWithValue = 0.7;

    /// <summary>One row a batch, in the order of sampling.</summary>
    public static IReadOnlyList<CellContent[]> OfInspections(
        ListWriter writer, LocalityProfile profile, ReportingPeriod period, IReadOnlyList<Batch> plan, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, period.ToString(), "inspection rows");
        var length = period.LastDay.DayNumber - period.FirstDay.DayNumber;
        var days = plan.Select(_ => period.FirstDay.AddDays(random.Between(0, length))).Order().ToList();
        var known = plan.Select(batch => batch.Enterprise).Distinct().ToDictionary(index => index, index => Enterprise.Of(profile, index, seed));
        return [.. plan.Select((batch, i) => Inspection(writer, known[batch.Enterprise], batch.Passed, days[i], i, random))];
    }

    public static IReadOnlyList<CellContent[]> OfCases(ListWriter writer, IEnumerable<Case> cases) =>
    [
        .. cases.Select(one => writer.Row(
            ("caseNumber", CellContent.OfText(one.Number)),
            ("filedOn", CellContent.OfDate(one.FiledOn)),
            ("category", writer.Choice("category", one.Category)),
            ("party", CellContent.OfText(one.Party)),
            ("value", ListWriter.Money(one.Value)),
            ("status", writer.Choice("status", one.Status)),
            ("closedOn", ListWriter.Date(one.ClosedOn)),
            ("den", ListWriter.Text(one.Den)))),
    ];

    /// <summary>One row a brand that was ever awarded, expired ones included, with its latest term.</summary>
    public static IReadOnlyList<CellContent[]> OfBrands(ListWriter writer, IEnumerable<SampleBrand> brands, DateOnly day) =>
    [
        .. from brand in brands
           let term = brand.TermAt(day)
           where term is not null
           select writer.Row(
               ("product", CellContent.OfText(brand.Product)),
               ("enterprise", CellContent.OfText(brand.Holder.Name)),
               ("enterpriseCode", CellContent.OfText(brand.Holder.Code)),
               ("kind", writer.Choice("kind", brand.Kind)),
               ("validFrom", CellContent.OfDate(term.Value)),
               ("validTo", CellContent.OfDate(brand.EndOf(term.Value)))),
    ];

    private static CellContent[] Inspection(ListWriter writer, Enterprise producer, bool passed, DateOnly day, int number, StableRandom random)
    {
        var made = day.AddDays(-random.Between(3, 45));
        var level = random.Unit();
        return writer.Row(
            ("product", CellContent.OfText(producer.Product)),
            ("category", writer.Choice("category", producer.Category)),
            ("enterprise", CellContent.OfText(producer.Name)),
            ("enterpriseCode", CellContent.OfText(producer.Code)),
            ("batchNumber", CellContent.OfText(string.Create(CultureInfo.InvariantCulture, $"{made:yyyyMMdd}-{(number % 97) + 1:D2}"))),
            ("samplingDate", CellContent.OfDate(day)),
            ("level", writer.Choice("level", level < 0.06 ? "national" : level < 0.4 ? "provincial" : "local")),
            ("result", writer.Choice("result", passed ? "pass" : "fail")),
            ("failedItem", passed ? CellContent.Blank : CellContent.OfText(random.Pick(ProductWords.For(producer.Category).FailedItems))),
            ("value", ListWriter.Money(random.Chance(ShareWithValue) ? random.Between(20, 2_500) : null)));
    }
}
