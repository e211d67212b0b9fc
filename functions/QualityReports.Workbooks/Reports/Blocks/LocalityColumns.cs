using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.Workbooks.Reports.Style;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The columns of figures in a table of localities.</summary>
internal sealed class LocalityColumns
{
    /// <summary>The columns before the figures: code, name, level and state.</summary>
    public const int Leading = 4;

    // The sections for responsibility, anti-counterfeiting and brands.
    private static readonly string[] Integrated = ["B", "D", "E"];

    private LocalityColumns(IReadOnlyList<Indicator> indicators, IReadOnlyList<DerivedRate> rates, IReadOnlyList<Ranking> rankings) =>
        (Indicators, Rates, Rankings) = (indicators, rates, rankings);

    /// <summary>The indicators in the form's order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The rates in the form's order.</summary>
    public IReadOnlyList<DerivedRate> Rates { get; }

    /// <summary>The rankings.</summary>
    public IReadOnlyList<Ranking> Rankings { get; }

    /// <summary>The last column.</summary>
    public int Last => Leading + Indicators.Count + Rates.Count + Rankings.Count;

    /// <summary>The form's key figures and ranks, and every indicator behind a key rate, so that a reader can recompute each rate from its row.</summary>
    public static LocalityColumns OfKeyFigures(ProvincialReport report)
    {
        var rates = report.Form.Rates.Where(rate => report.Form.KeyFigures.Contains(rate.Code)).ToList();
        var codes = report.Form.KeyFigures.Concat(rates.SelectMany(rate => rate.Terms).Select(term => term.Indicator.Value)).ToHashSet();
        return new LocalityColumns([.. report.Form.Indicators.Where(indicator => codes.Contains(indicator.Code.Value) && AddsUp(indicator))], rates,
            report.Rankings);
    }

    /// <summary>Every figure of the three integrations, and the rates of these figures alone, without those of the trend, which sheet Shifts shows.</summary>
    public static LocalityColumns OfIntegrations(FormEdition form)
    {
        var indicators = form.Indicators.Where(indicator => Integrated.Contains(indicator.Section) && AddsUp(indicator)).ToList();
        var codes = indicators.Select(indicator => indicator.Code).ToHashSet();
        return new LocalityColumns(indicators, [.. form.Rates.Where(IsShown)], []);

        bool IsShown(DerivedRate rate) => rate.Terms.All(term => codes.Contains(term.Indicator)) && !form.Reports.Trend.Contains(rate.Code);
    }

    /// <summary>The column of the indicator at a position.</summary>
    public static int OfIndicator(int index) => Leading + 1 + index;

    /// <summary>The column of the rate at a position.</summary>
    public int OfRate(int index) => Leading + Indicators.Count + 1 + index;

    /// <summary>The column of the ranking at a position.</summary>
    public int OfRanking(int index) => Leading + Indicators.Count + Rates.Count + 1 + index;

    /// <summary>The column of an indicator; null where the table does not show it.</summary>
    public int? Find(IndicatorCode code)
    {
        for (var i = 0; i < Indicators.Count; i++)
        {
            if (Indicators[i].Code == code)
                return OfIndicator(i);
        }

        return null;
    }

    /// <summary>The column of a rate; null where the table does not show it.</summary>
    public int? Find(DerivedRate rate)
    {
        for (var i = 0; i < Rates.Count; i++)
        {
            if (Rates[i].Code == rate.Code)
                return OfRate(i);
        }

        return null;
    }

    /// <summary>The format of a rate's column, by the province's rate.</summary>
    public static string FormatOf(ProvincialReport report, DerivedRate rate) =>
        FigureFormat.OfRate(report.Rates.First(figure => figure.Code == rate.Code).Value);

    private static bool AddsUp(Indicator indicator) => indicator.Over != UnitRollUp.None;
}
