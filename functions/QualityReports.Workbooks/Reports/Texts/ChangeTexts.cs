namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of sheet Changes.</summary>
internal static class ChangeTexts
{
    public static Text Indicator { get; } = new("指标代码", "Indicator");
    public static Text Old { get; } = new("原为", "Old");
    public static Text New { get; } = new("现为", "New");
    public static Text Differences { get; } = new("年报与各期报表合计不一致的数字", "Figures of a year that differ from what the returns of its parts come to");
    public static Text Parts { get; } = new("填报的期数", "Parts that answered");
    public static Text Province { get; } = new("省份", "Province");

    public static Text Since(int version) => version == 1
        ? new("与上一版相比的变动", "Changes since the version before")
        : Text.Format($"与第 {version - 1} 版相比的变动", $"Changes since version {version - 1}");

    public static Text None(int version) => version == 1
        ? new("这是第一版，没有可以比较的上一版。", "This is the first version: there is none before it.")
        : Text.Format($"与第 {version - 1} 版相比没有数字变动。", $"No figure has changed since version {version - 1}.");
}
