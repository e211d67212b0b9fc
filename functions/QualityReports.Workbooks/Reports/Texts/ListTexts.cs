namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of the sheets of lists: failed products, cases, brands.</summary>
internal static class ListTexts
{
    public static Text Note { get; } = new(
        "按各地区明细表逐行统计。有的地区只报合计数、没有明细，所以与指标合计不一定相等。“单元格”为该行在来源文件中的位置。",
        "Counted over the rows of the localities' lists. A locality may report figures without rows, so these need not add up to the "
        + "indicators. Cell: the row in the source file.");

    public static Text InspectionsByCategory { get; } = new("按产品类别抽查情况", "Inspections by category of products");
    public static Text FailedBatches { get; } = new("不合格批次", "Batches that failed");
    public static Text NoInspections { get; } = new("本期没有收到抽查明细。", "No rows of inspections were reported for this period.");
    public static Text NoneFailed { get; } = new("抽查明细中没有不合格批次。", "No batch in the lists failed.");
    public static Text CategoryCode { get; } = new("类别代码", "Code");
    public static Text Category { get; } = new("产品类别", "Product category");
    public static Text Batches { get; } = new("抽查批次", "Batches sampled");
    public static Text Failed { get; } = new("不合格批次", "Failed batches");
    public static Text Product { get; } = new("产品", "Product");
    public static Text Enterprise { get; } = new("企业", "Enterprise");
    public static Text EnterpriseCode { get; } = new("企业代码", "Enterprise code");
    public static Text Value { get; } = new("货值（万元）", "Value, 10,000 yuan");
    public static Text Cell { get; } = new("单元格", "Cell");

    public static Text NoCases { get; } = new("本期没有收到案件明细。", "No rows of cases were reported for this period.");
    public static Text Open { get; } = new("未结案", "Open");
    public static Text Closed { get; } = new("已结案", "Closed");
    public static Text Transferred { get; } = new("已移送", "Transferred");
    public static Text AsReported { get; } = new("指标合计，供对照", "The indicators' totals, to compare");

    public static Text BrandsByKind { get; } = new("按类别统计的有效名牌", "Valid brands by kind");
    public static Text BrandsListed { get; } = new("期末有效的名牌", "Brands valid at the period's end");
    public static Text NoBrands { get; } = new("各地区明细中没有期末有效的名牌。", "No brand in the lists is valid at the period's end.");
    public static Text BrandKind { get; } = new("名牌类别", "Kind");
    public static Text Valid { get; } = new("有效", "Valid");
    public static Text Expiring { get; } = new("一年内到期", "Expire within a year");
    public static Text ExpiresSoon { get; } = new("一年内到期", "Within a year");
    public static Text ExpiresLater { get; } = new("一年以后", "Later");
}
