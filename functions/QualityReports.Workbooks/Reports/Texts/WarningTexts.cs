using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of sheet Warnings.</summary>
internal static class WarningTexts
{
    private static readonly Text Note = new(
        "这些是已接受报表中的警告，请逐条核对。“已说明”指有人看过并写了理由；数字改了，说明就失效。与上期比较得出的警告按各地区现行报表重新判断。",
        "The warnings of accepted returns; please check each. Explained: a person has checked it and gave a reason; the reason ends when the figure changes. "
        + "Comparisons with the period before are made anew over the localities' current returns.");

    // No acknowledgement ends such a warning, and other warnings must not be crowded out.
    private static readonly Text Repeated = Text.Format(
        $"两个地区填报同一项的警告不能说明，其中一个地区改报后即消除；每个地区最多列 {StoredWarning.MaxKept} 条。",
        $"An item of two localities cannot be explained: its warning ends when one corrects its return. At most {StoredWarning.MaxKept} of each are listed.");

    private static readonly Text NotCompared = Text.Format(
        $"明细超过 {RepeatedItems.MaxRows} 行，未检查各地区之间是否填报同一项。",
        $"The lists have more than {RepeatedItems.MaxRows} rows, so that items were not compared between localities.");

    public static Text Subject { get; } = new("项目", "About");
    public static Text Found { get; } = new("填报内容", "Found");
    public static Text By { get; } = new("说明人", "By");
    public static Text At { get; } = new("说明时间（北京时间）", "At, China time");
    public static Text Open { get; } = new("待核对", "Open");
    public static Text Acknowledged { get; } = new("已说明", "Explained");

    /// <summary>The source of the warnings beyond the last row of the sheet: no file of the report lists them.</summary>
    public static Text Rest { get; } = new("各地区报表的检查结果", "the findings of the localities' returns");

    /// <summary>The reason for an empty sheet.</summary>
    /// <param name="counted">The number of the returns' warnings; above zero, they are not listed here.</param>
    public static Text None(int counted) => counted == 0
        ? new("已接受的报表都没有警告。", "No accepted return has a warning.")
        : Text.Format(
            $"共有 {counted} 条警告，未列明细；各地区条数见“来源”表。", $"There are {counted} warnings, which are not listed; sheet Sources has their number by locality.");

    public static string? SubjectOf(FormEdition form, StoredWarning warning) =>
        warning.Subject is { } subject && form.FindIndicator(new IndicatorCode(subject)) is { } indicator
            ? $"{subject} {indicator.Label.OneLine}"
            : warning.Subject;

    /// <summary>The note above the table, with what applies to this report alone.</summary>
    public static Text NoteOf(ProvincialReport report)
    {
        var more = !report.Lists.Repeated.AreCompared ? NotCompared : report.Warnings.Any(one => one.Elsewhere is not null) ? Repeated : null;
        return more is null ? Note : new Text(Note.Zh + more.Zh, $"{Note.En} {more.En}");
    }

    /// <summary>The instruction for the reader; null where the form no longer has the warning.</summary>
    public static string? CheckOf(FormEdition form, OutstandingWarning outstanding)
    {
        var warning = outstanding.Warning;
        var rule = form.Rules.Cast<FormRule>().Concat(form.History).FirstOrDefault(rule => rule.Kind.Code == warning.Code);
        if (rule is null && !MessageCatalog.CodesOf(Language.Zh).Contains(warning.Code))
            return null;
        var finding = new Finding(rule?.Kind ?? new FindingKind(warning.Code, FindingSeverity.Warning, FindingScope.Cell))
        {
            Rule = rule,
            Subject = warning.Subject,
            Label = warning.Subject is { } subject ? form.FindIndicator(new IndicatorCode(subject))?.Label : null,
            Found = warning.Found,
            Expected = outstanding.Elsewhere,
            Cell = CellAddress.TryParse(warning.Cell, out var cell) ? cell : null,
        };
        return $"{MessageCatalog.Render(finding, Language.Zh).Fix}\n{MessageCatalog.Render(finding, Language.En).Fix}";
    }
}
