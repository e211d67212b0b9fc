namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of the missing localities' share.</summary>
internal static class EstimateTexts
{
    public static Text Heading { get; } = new("未报地区的分量", "The weight of the missing");

    public static Text Note { get; } = new(
        "未报地区最近一次数字（上期；没有则去年同期）占全部应报地区的比重。只供判断合计还会变动多少，从不加进合计。",
        "The share that the missing localities had when they last reported: the period before, or a year earlier. It shows how far a total "
        + "can still move and is never added.");

    public static Text Share { get; } = new("比重", "Share");
    public static Text Line { get; } = new("未报地区上次所占比重", "Share of the missing when they last reported");
}
