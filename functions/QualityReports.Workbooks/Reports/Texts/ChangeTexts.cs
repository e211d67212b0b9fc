using System.Globalization;
using QualityReports.Domain;

namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of sheet Changes.</summary>
internal static class ChangeTexts
{
    public static Text Indicator { get; } = new("指标代码", "Indicator");
    public static Text Old { get; } = new("原为", "Old");
    public static Text New { get; } = new("现为", "New");
    public static Text Differences { get; } = new("年报与各期报表合计不一致的数字", "Figures of a year that differ from what the returns of its parts come to");
    public static Text RolledUp { get; } = new("各期合计", "Parts come to");
    public static Text Reported { get; } = new("年报（采用）", "Year's return, which counts");
    public static Text Parts { get; } = new("填报的期数", "Parts that answered");
    public static Text Province { get; } = new("省份", "Province");

    public static Text Since(int version) => version == 1
        ? new("与上一版相比的变动", "Changes since the version before")
        : Format($"与第 {version - 1} 版相比的变动", $"Changes since version {version - 1}");

    public static Text None(int version) => version == 1
        ? new("这是第一版，没有可以比较的上一版。", "This is the first version: there is none before it.")
        : Format($"与第 {version - 1} 版相比没有数字变动。", $"No figure has changed since version {version - 1}.");

    private static Text Format(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
