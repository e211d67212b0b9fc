namespace QualityReports.Workbooks.Reports.Style;

/// <summary>The number formats, by the unit of the figure, the same in every sheet.</summary>
internal static class FigureFormat
{
    public const string Count = "#,##0";
    public const string Share = "0.0%";
    public const string Time = "yyyy-mm-dd hh:mm";
    public const string Day = "yyyy-mm-dd";

    public const string Met = $"\"{RequirementTexts.IsMet}\";;\"{RequirementTexts.IsNotMet}\"";

    /// <summary>The format of reported amounts of money and percentages.</summary>
    public const string Money = "#,##0.00";
    private const string Half = "#,##0.0";
    private const string FineShare = "0.00%";

    // With one decimal, a rate of a few per mille, such as the quality loss rate, would show 0.2 % in every row.
    private const decimal SmallRate = 0.05m;

    public static string Of(Indicator indicator) => indicator.Type is IndicatorType.Money or IndicatorType.Percent ? Money : Count;

    /// <summary>The number of characters of a figure.</summary>
    public static int WidthOf(decimal? figure, string format) => (figure ?? 0).ToString(format, CultureInfo.InvariantCulture).Length;

    /// <summary>The format of a median, which may lie between two counts.</summary>
    public static string OfMedian(Indicator indicator, decimal? median) =>
        Of(indicator) == Count && median is { } value && value != decimal.Truncate(value) ? Half : Of(indicator);

    /// <summary>The format of a rate that is stored as a fraction, in all sheets.</summary>
    /// <param name="provincial">The province's rate.</param>
    public static string OfRate(decimal? provincial) => provincial < SmallRate ? FineShare : Share;

    public static string Signed(string format) => $"+{format};-{format};{format}";

    /// <summary>The format of a difference of two rates in percentage points.</summary>
    public static string PointsOf(string rateFormat) => Signed(rateFormat.TrimEnd('%') + " \"" + ReportTexts.Points + "\"");

    /// <summary>The format of a term of a rate: whole where all of its figures are counts of equal weight.</summary>
    public static string OfTerms(FormEdition form, IReadOnlyList<RateTerm> terms) =>
        terms.All(term => term.Weight == 1 && Of(form.IndicatorOf(term.Indicator)) == Count) ? Count : Money;
}
