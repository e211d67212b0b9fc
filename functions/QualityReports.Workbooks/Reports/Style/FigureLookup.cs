namespace QualityReports.Workbooks.Reports.Style;

/// <summary>Finds the figures of a report, which has one for each indicator and rate of its form.</summary>
internal static class FigureLookup
{
    public static IndicatorFigure FigureOf(this IReport report, IndicatorCode code) => report.Indicators.First(figure => figure.Code == code);

    public static RateFigure FigureOf(this IReport report, DerivedRate rate) => report.Rates.First(figure => figure.Code == rate.Code);
}
