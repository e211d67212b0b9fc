using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

/// <summary>The form, the roster and returns that the tests of this folder share.</summary>
internal static class Sample
{
    private const int FirstRowOfList = 4;

    public static FormEdition Form { get; } = FormCatalog.Load().Editions[0];

    public static IReadOnlyList<RosterEntry> Roster { get; } = SampleRoster.For(SampleRoster.SampleProvince);

    public static RosterEntry Member(string code) => Roster.Single(member => member.Locality == LocalityCode.Parse(code));

    public static GeneratedReturn Return(string code, string period, int seed = SampleRoster.DefaultSeed, int? rows = null) =>
        ReturnGenerator.Generate(Form, Member(code), ReportingPeriod.Parse(period), seed, rows);

    /// <summary>A return that is not nil.</summary>
    public static GeneratedReturn Filled(string code, string period) =>
        Enumerable.Range(1, 20).Select(seed => Return(code, period, seed)).First(made => !made.IsNil);

    /// <summary>Every member's return in several periods and with several seeds.</summary>
    public static IEnumerable<GeneratedReturn> Many(params string[] periods) =>
        from seed in new[] { 1, 77, SampleRoster.DefaultSeed }
        from period in periods
        from member in Roster
        select ReturnGenerator.Generate(Form, member, ReportingPeriod.Parse(period), seed);

    /// <summary>The figure of an indicator; null where it is no figure.</summary>
    public static decimal? Figure(this GeneratedReturn made, string code) =>
        made.Values.TryGetValue(new IndicatorCode(code), out var content) && content.Kind == CellKind.Number ? content.Number : null;

    /// <summary>The answer of an indicator as text.</summary>
    public static string Answer(this GeneratedReturn made, string code) => made.Values.GetValueOrDefault(new IndicatorCode(code)).ToString();

    /// <summary>Everything in a return as text.</summary>
    public static string Print(this GeneratedReturn made) => string.Join(
        '\n',
        [
            $"{made.FileName} {made.IsNil} {made.IsLate} {made.SubmittedOn:yyyy-MM-dd}",
            .. made.Values.OrderBy(value => value.Key).Select(value => $"{value.Key}={value.Value}"),
            .. made.Lists.SelectMany(list => list.Value.Select(row => list.Key + ":" + string.Join('|', row))),
        ]);

    /// <summary>The document of the return's workbook, at invented addresses.</summary>
    public static ReturnDocument ToDocument(this GeneratedReturn made)
    {
        var form = made.Form;
        var entries = form.Indicators.Select((indicator, i) => (indicator.Code, Cell: new LocatedCell(
            new CellAddress(form.Sheets.Return, 4, 10 + i), made.Values.GetValueOrDefault(indicator.Code))));
        return new ReturnDocument(
            form,
            new FormIdentity(form.Edition, made.Member.Locality.Province.Value, made.Member.Locality.ToString(), made.Period.ToString()),
            new LocatedCell(new CellAddress(form.Sheets.Return, 4, 6), made.IsNil ? CellContent.OfText("是 / yes") : CellContent.Blank),
            entries.ToDictionary(entry => entry.Code, entry => entry.Cell),
            form.Lists.ToDictionary(list => list.Code, list => new ListDocument(
                list.Sheet,
                [.. Enumerable.Range(1, list.Columns.Count)],
                [.. made.Lists[list.Code].Select((cells, i) => new ListRow(FirstRowOfList + i, cells))])));
    }

    public static CheckedReturn Check(this GeneratedReturn made) => ReturnChecker.Check(made.ToDocument());
}
