using QualityReports.Domain.Areas;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.TestSupport.Reports;

/// <summary>Reports without an empty part: rows of lists, warnings and their acknowledgements, changes, a trend over eight periods.</summary>
public static class FullReports
{
    private const int TrendPeriods = 8;

    /// <summary>A province's second version.</summary>
    /// <param name="province">Its code.</param>
    /// <param name="localities">The most localities.</param>
    /// <param name="inspections">The inspection rows of each.</param>
    /// <param name="name">Renames the localities.</param>
    public static ProvincialReport Province(string province = "330000", int localities = 40, int inspections = 6, Func<string, string>? name = null)
    {
        var inputs = SampleReports.Province(province, localities);
        inputs = inputs with
        {
            Roster = name is null ? inputs.Roster : [.. inputs.Roster.Select(member => member with { Name = name(member.Name) })],
            Rows = [.. inputs.Current.Accepted.Where(row => !row.IsNil).SelectMany(row => SampleLists.Of(row, inspections))],
            Earlier = [.. EarlierOf(inputs)],
        };
        var warned = inputs.Current.Accepted.Where(row => row.Warnings > 0).Select(row => row with { WarningDetails = WarningsOf(row) }).ToList();
        var report = SampleReports.Builder.Build(inputs, Before(inputs.Build()));
        return report with { Warnings = OutstandingWarning.Of(warned, warned.Take(2).Select(Acknowledge)) };
    }

    /// <summary>The nation of three provinces, one of them without a report, in its second version.</summary>
    public static NationalReport Nation(int localities = 12)
    {
        ProvincialReport[] provinces = [Province("220000", localities), Province("330000", localities)];
        var silent = SampleReports.Inputs([SampleReports.Member("460105"), SampleReports.Member("460106")], [], []).Build();
        var inputs = new NationalInputs(
            SampleReturns.Form,
            SampleReports.Period,
            [.. provinces.Select(ProvinceFigures.Of), ProvinceFigures.WithoutReport(silent)],
            SampleReturns.Form.Calendar.WindowOf(SampleReports.Period).OpensAt);
        var builder = new NationalReportBuilder(AreaCatalog.Default);
        var first = builder.Build(inputs, null);
        var totals = first.Provinces.ToDictionary(province => province.Code, province => province.Values);
        totals["330000"] = totals["330000"].ToDictionary(pair => pair.Key, pair => pair.Key.Value == "C01" ? pair.Value - 12 : pair.Value);
        return builder.Build(inputs, new PreviousNational(1, totals));
    }

    private static IEnumerable<PeriodReturns> EarlierOf(ReportInputs inputs)
    {
        var period = inputs.Period.Previous;
        for (var i = 0; i < TrendPeriods - 2; i++)
        {
            period = period.Previous;
            yield return new PeriodReturns(
                period, [.. inputs.Roster.Take(25).Select((member, at) => SampleReturns.Plausible(member.Locality.ToString(), period, (i * 37) + at))], []);
        }
    }

    private static StoredWarning[] WarningsOf(AcceptedReturn row) =>
    [
        new("R33", row.Cells[new IndicatorCode("D04")], "D04", "1,234.50"),
        new("ROW_VALIDITY_UNUSUAL", "名牌 Brands!F9", "validTo", "=cmd|'/C calc'!A0"),
    ];

    private static Acknowledgement Acknowledge(AcceptedReturn row) => new(
        row.Locality, row.WarningDetails[0].Key, StoredWarning.FoundBy([row.WarningDetails[0]]), "一起大案，货值已核实。", "王工", row.SubmittedAt.AddHours(3),
            row.SubmissionId);

    // As if three localities had reported other figures before.
    private static PreviousVersion Before(ProvincialReport report) => new(1, report.Localities.ToDictionary(
        locality => locality.Code,
        locality => (IReadOnlyDictionary<IndicatorCode, IndicatorValue>)locality.Values.ToDictionary(
            pair => pair.Key,
            pair => (locality.Code[^1], pair.Key.Value) switch
            {
                ('2', "C01") => IndicatorValue.Count(pair.Value.Number - 7),
                ('2', "C08") => IndicatorValue.OfMoney(new Money(pair.Value.Number / 10)),
                ('4', "A11") => IndicatorValue.Choice("party-secretary"),
                _ => pair.Value,
            })));
}
