using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;

namespace QualityReports.Workbooks.Reports;

/// <summary>
/// Which figures sheet Localities shows: the form's key figures, and every indicator that a key rate is made of, so that a reader can recompute each rate from
/// its row.
/// </summary>
internal sealed class LocalityColumns
{
    /// <summary>Code, name, level and state stand before the figures.</summary>
    public const int Leading = 4;

    private LocalityColumns(IReadOnlyList<Indicator> indicators, IReadOnlyList<DerivedRate> rates) => (Indicators, Rates) = (indicators, rates);

    /// <summary>The indicators in the form's order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The rates in the form's order.</summary>
    public IReadOnlyList<DerivedRate> Rates { get; }

    /// <summary>The last column.</summary>
    public int Last => Leading + Indicators.Count + Rates.Count;

    /// <summary>The row of the province's total, to which a figure elsewhere links.</summary>
    public int TotalRow { get; init; }

    /// <summary>The columns for a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="totalRow">The row of the province's total.</param>
    public static LocalityColumns Of(FormEdition form, int totalRow)
    {
        var rates = form.Rates.Where(rate => form.KeyFigures.Contains(rate.Code)).ToList();
        var codes = form.KeyFigures
            .Concat(rates.SelectMany(rate => rate.Numerator.Concat(rate.Denominator)).Select(term => term.Indicator.Value))
            .ToHashSet();
        return new LocalityColumns([.. form.Indicators.Where(indicator => codes.Contains(indicator.Code.Value) && indicator.Over != UnitRollUp.None)], rates)
        {
            TotalRow = totalRow,
        };
    }

    /// <summary>The column of the indicator at a position.</summary>
    public static int OfIndicator(int index) => Leading + 1 + index;

    /// <summary>The column of the rate at a position.</summary>
    public int OfRate(int index) => Leading + Indicators.Count + 1 + index;

    /// <summary>The column of an indicator; null where the sheet does not show it.</summary>
    public int? Find(IndicatorCode code)
    {
        for (var i = 0; i < Indicators.Count; i++)
        {
            if (Indicators[i].Code == code)
                return OfIndicator(i);
        }

        return null;
    }

    /// <summary>The province's rate of a column, which decides its format.</summary>
    public static string FormatOf(ProvincialReport report, DerivedRate rate) =>
        FigureFormat.OfRate(report.Rates.First(figure => figure.Code == rate.Code).Value);
}
