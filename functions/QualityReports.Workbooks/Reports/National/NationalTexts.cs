namespace QualityReports.Workbooks.Reports.National;

/// <summary>The texts of the nation's workbook that a province's does not have.</summary>
internal static class NationalTexts
{
    public static Text Provinces { get; } = new("省份", "Provinces");

    public static Text ProvincesNote { get; } = new(
        "各省数字取自该省汇总报告；合计由各省相加，比率由合计数计算，从不取平均。“整省参加”指全省所有市、县、区都参加活动。",
        "Figures are those of the provinces' reports. Totals are sums over the provinces, and rates are computed from sums, never averaged. "
        + "Entirely: every city, county and district of the province takes part.");

    public static Text Campaign { get; } = new("活动规模", "The campaign");
    public static Text TakingPart { get; } = new("参加的市、县、区", "Cities and counties taking part");
    public static Text Reporting { get; } = new("其中已报", "Of which reported");
    public static Text ProvincesTakingPart { get; } = new("参加的省份", "Provinces taking part");
    public static Text Entirely { get; } = new("整省参加", "Take part entirely");
    public static Text TitlesHeld { get; } = new("已获称号", "Titles held");
    public static Text CandidatesCount { get; } = new("候选", "Candidates");
    public static Text Nation { get; } = new("全国合计", "Nation");
    public static Text NoReport { get; } = new("没有报告", "No report");
    public static Text Version { get; } = new("版本", "Version");
    public static Text WithoutReport { get; } = new("没有汇总报告的省份", "Provinces without a report");
    public static Text NoneWithoutReport { get; } = new("参加的省份都有汇总报告。", "Every province that takes part has a report.");
    public static Text Incomplete { get; } = new("还有地区没有报齐的省份", "Provinces of which localities are missing");
    public static Text NoneIncomplete { get; } = new("各省都已报齐。", "No locality is missing anywhere.");
    public static Text Nobody { get; } = new("没有参加的省份。", "No province takes part.");
    public static Text Folder { get; } = new("报告文件夹", "Folder of its files");
    public static Text EntirelyNames { get; } = new("整省参加的省份", "Provinces that take part entirely");
}
