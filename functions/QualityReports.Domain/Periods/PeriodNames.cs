namespace QualityReports.Domain.Periods;

/// <summary>Periods by name, for texts that a person reads. Keys, addresses and file names have the notation, <c>2009-Q1</c>.</summary>
public static class PeriodNames
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The name, without an article: <c>2009 年第一季度</c>, <c>first quarter of 2009</c>.</summary>
    public static Text Of(ReportingPeriod period) => period.Kind switch
    {
        PeriodKind.Month => Text.Format(
            $"{period.Year} 年 {period.Number} 月", $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(period.Number)} {period.Year}"),
        PeriodKind.Quarter => Text.Format($"{period.Year} 年第{"一二三四"[period.Number - 1]}季度", $"{Ordinals[period.Number - 1]} quarter of {period.Year}"),
        PeriodKind.Half => Text.Format($"{period.Year} 年{(period.Number == 1 ? '上' : '下')}半年", $"{Ordinals[period.Number - 1]} half of {period.Year}"),
        _ => Text.Format($"{period.Year} 年", $"year {period.Year}"),
    };

    /// <summary>The name within a sentence: <c>the first quarter of 2009</c>.</summary>
    public static Text InSentence(ReportingPeriod period)
    {
        var name = Of(period);
        return period.Kind == PeriodKind.Month ? name : name with { En = "the " + name.En };
    }

    /// <summary>The name within a sentence; the text itself, quoted, where it is no period.</summary>
    internal static Text InSentence(string? text) =>
        ReportingPeriod.TryParse(text, out var period) ? InSentence(period)
        : string.IsNullOrWhiteSpace(text) ? new Text("未写明的报告期", "an unnamed period")
        : Text.Same($"“{text}”");
}
