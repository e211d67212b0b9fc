namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>One of the form's key figures.</summary>
/// <param name="Code">The code of an indicator or a rate.</param>
/// <param name="Unit">The unit; null for a rate.</param>
/// <param name="Now">The figure of this period.</param>
/// <param name="Before">The figure of the previous period.</param>
/// <param name="LastYear">The figure of the same period a year earlier.</param>
/// <param name="N">The number of localities behind it.</param>
internal sealed record KeyFigure(string Code, Text Label, Text? Unit, string Format, decimal? Now, decimal? Before, decimal? LastYear, int N)
{
    private const int PointsOfOne = 100;

    /// <summary>Whether it is a rate, whose change is in points.</summary>
    public bool IsRate => Unit is null;

    /// <summary>The difference to the previous period: in the unit, or in points.</summary>
    public decimal? Change => Difference(Before);

    public decimal? ChangeOnYear => Difference(LastYear);

    /// <summary>The difference to the previous period as a fraction of it.</summary>
    public decimal? Relative => Change / NotZero(Before);

    public decimal? RelativeOnYear => ChangeOnYear / NotZero(LastYear);

    public static IEnumerable<KeyFigure> Of(IReport report) =>
        report.Form.KeyFigures.Select(code =>
            report.Form.FindRate(code) is { } rate ? Of(report, rate) : Of(report, report.Form.IndicatorOf(new IndicatorCode(code))));

    public static KeyFigure Of(IReport report, DerivedRate rate)
    {
        var figure = report.FigureOf(rate);
        return new KeyFigure(rate.Code, rate.Label, null, FigureFormat.OfRate(figure.Value), figure.Value, figure.Previous, figure.SameLastYear, figure.N);
    }

    private static KeyFigure Of(IReport report, Indicator indicator)
    {
        var figure = report.FigureOf(indicator.Code);
        return new KeyFigure(
            indicator.Code.Value, indicator.Label, indicator.Unit, FigureFormat.Of(indicator), figure.Total, figure.Previous, figure.SameLastYear, figure.N);
    }

    private static decimal? NotZero(decimal? figure) => figure == 0 ? null : figure;

    private decimal? Difference(decimal? other) => (Now - other) * (IsRate ? PointsOfOne : 1);
}
