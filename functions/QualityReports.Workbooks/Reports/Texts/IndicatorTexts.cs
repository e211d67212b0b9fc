namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of sheet Indicators about outliers and links.</summary>
internal static class IndicatorTexts
{
    private const int OutliersShown = 3;

    public static Text Outliers { get; } = new("与上期相比异常的地区（本期／上期）", "Outliers against the last period (now / then)");

    public static Text Note { get; } = new(
        "— 表示未知，没有数字；0 表示零。变化为本期减上期。点合计可到各地区的数字，“地区”“三个结合”两表没有的，到各地区的来源文件。",
        "— means unknown, no figure; 0 means zero. Change is this period less the last. A total leads to the localities behind it; where no "
        + "sheet lists them, to their files.");

    public static Text NationalNote { get; } = new(
        "— 表示未知，没有数字；0 表示零。变化为本期减上期；最小、中位数和最大为各省合计数。点合计可到各省。",
        "— means unknown, no figure; 0 means zero. Change is this period less the last; smallest, median and largest are totals of "
        + "provinces. A total leads to the provinces.");

    /// <summary>The names of the outliers, the first few, with both figures.</summary>
    public static string OutliersOf(IReadOnlyList<Outlier> outliers, string format, Func<string, string> nameOf)
    {
        var named = outliers.OrderByDescending(outlier => outlier.Score).ThenBy(outlier => outlier.Locality, StringComparer.Ordinal).Take(OutliersShown)
            .Select(outlier => string.Create(
                CultureInfo.InvariantCulture,
                $"{nameOf(outlier.Locality)} {outlier.Value.ToString(format, CultureInfo.InvariantCulture)} "
                + $"/ {outlier.Previous.ToString(format, CultureInfo.InvariantCulture)}"));
        var more = outliers.Count > OutliersShown ? [string.Create(CultureInfo.InvariantCulture, $"+{outliers.Count - OutliersShown}")] : Array.Empty<string>();
        return string.Join('\n', named.Concat(more));
    }
}
