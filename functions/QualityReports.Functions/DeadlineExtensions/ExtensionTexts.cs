using System.Globalization;

namespace QualityReports.Functions.DeadlineExtensions;

public static class ExtensionTexts
{
    public static Text Of(ExtensionProblem problem) => problem switch
    {
        ExtensionProblem.PeriodUnknown => new("没有适用于该报告期的报表。", "No form serves the period."),
        ExtensionProblem.NotOnRoster => new("该地区不在本省本期的名单中。", "The locality is not on the province's roster for the period."),
        ExtensionProblem.UntilInThePast => new("延期的最后一天已过。", "The last day of the extension is over already."),
        ExtensionProblem.UntilBeforeLock => new(
            "延期的最后一天不晚于本期的截止日，无需延期。", "The last day of the extension is not after the period's lock; until then none is needed."),
        ExtensionProblem.UntilTooFar => new(
            string.Create(CultureInfo.InvariantCulture, $"延期最长为 {GrantExtension.MaxDays} 天。"),
            string.Create(CultureInfo.InvariantCulture, $"An extension lasts {GrantExtension.MaxDays} days at most.")),
        ExtensionProblem.ReasonBlank => new("请填写延期的原因。", "Give the reason."),
        ExtensionProblem.ReasonTooLong => new(
            string.Create(CultureInfo.InvariantCulture, $"原因超过 {ReasonText.MaxLength} 个字符。"),
            string.Create(CultureInfo.InvariantCulture, $"The reason has more than {ReasonText.MaxLength} characters.")),
        _ => new("该地区没有仍在有效的延期。", "The locality has no extension that still runs."),
    };
}
