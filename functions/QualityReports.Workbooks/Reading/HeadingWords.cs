namespace QualityReports.Workbooks.Reading;

/// <summary>Tells by its heading whether a column that the form does not have may be meant as
/// answers, and whether other words than the form's say other figures.</summary>
internal static partial class HeadingWords
{
    // Of the year up to now; of an annual return its own.
    private static readonly string[] Sums = ["累计", "全年", "年初", "至今", "CUMULATIVE", "YEARTODATE", "WHOLEYEAR"];

    // Other figures than this period's.
    private static readonly string[] Others =
    [
        "上期", "上季", "上年", "上月", "上次", "去年", "前年", "往年", "同期", "本月", "同比", "环比", "计划", "目标", "预计", "预算", "预期",
        "LASTPERIOD", "LASTYEAR", "LASTQUARTER", "LASTTIME", "PREVIOUS", "PRIOR", "PLAN", "TARGET", "BUDGET", "FORECAST", .. Sums,
    ];

    // A difference, or the figures before they were corrected.
    private static readonly string[] Differences =
        ["差额", "差异", "增减", "增长", "增幅", "降幅", "改前", "正前", "整前", "CHANGE", "GROWTH", "DIFFERENCE", "BEFORE"];

    // The opposite. The form's own labels have some of them.
    private static readonly string[] Negations = ["不", "未", "非", "没有"];

    // About the answers, and none themselves.
    private static readonly string[] Remarks =
    [
        "增", "减", "差", "比", "占", "幅", "核对", "备注", "说明", "原因", "理由", "依据", "来源", "单位", "部门", "科室", "负责", "责任", "联系", "电话", "日期", "时间", "人",
        "CHANGE", "GROWTH", "DIFF", "RATIO", "SHARE", "REMARK", "NOTE", "COMMENT", "REASON", "SOURCE", "CHECK", "UNIT", "DATE",
    ];

    private static readonly string[] Corrections =
    [
        "修改", "改后", "改正", "改为", "更改", "更正", "修正", "订正", "修订", "纠正", "调整", "勘误", "实际", "最终", "最新", "正确", "补报", "核定", "核实",
        "CORRECT", "REVIS", "AMEND", "ADJUST", "ACTUAL", "FINAL",
    ];

    private static readonly string[] Answers =
    [
        .. Corrections,
        "本期", "本季", "当期", "本次", "实报", "补充", "重报", "再报", "二次", "审核", "复核", "审定", "填报数", "上报数", "新值", "新数",
        "THISPERIOD", "CURRENT", "NEW",
    ];

    // Names of sheets: the figures that count, and those that do not.
    private static readonly string[] Finals = [.. Corrections, "定稿", "终", "正式", "上报"];
    private static readonly string[] Drafts = [.. Others, "草稿", "底稿", "初", "原稿", "备份", "旧表", "作废", "DRAFT", "BACKUP"];

    private static readonly string[] Alone =
        ["数", "值", "数值", "数量", "数字", "数据", "报数", "VALUE", "VALUES", "FIGURE", "FIGURES", "AMOUNT", "NUMBER", "ANSWER", "ANSWERS"];

    /// <summary>Whether a column of this heading has another period's figures.</summary>
    public static bool IsOther(string heading) => HasOne(FoldedText.Fold(heading), Others);

    /// <summary>Whether a column of this heading has answers of this period.</summary>
    public static bool IsAnswer(string heading)
    {
        var folded = FoldedText.Fold(heading);
        return Alone.Contains(folded.Trim('(', ')'), StringComparer.Ordinal)
            || (HasOne(folded, Answers) && !HasOne(folded, Others) && !HasOne(folded, Remarks));
    }

    /// <summary>Whether a sheet of this name may have the figures that are meant.</summary>
    public static bool AreFinal(string sheet) => HasOne(FoldedText.Fold(sheet), Finals);

    /// <summary>Whether a sheet of this name has figures that do not count: a draft's, or another period's.</summary>
    /// <param name="period">The return's period; null where it is unknown.</param>
    public static bool AreAside(string sheet, ReportingPeriod? period) => HasOne(FoldedText.Fold(sheet), Drafts) || LabelPeriods.NameOther(sheet, period);

    /// <summary>Whether what follows the name of a column says that its entries were corrected.</summary>
    public static bool IsCorrection(string rest)
    {
        var folded = FoldedText.Fold(rest);
        return HasOne(folded, Corrections) && !HasOne(folded, Remarks);
    }

    // The figures are this period's, counted as last year.
    [GeneratedRegex("[上去][年期季]度?同?口径", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Method { get; }

    [GeneratedRegex(@"\b(?:not|non|without|except)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishNegation { get; }

    /// <summary>Whether a text that is not the form's label says other figures: another period, a difference, the opposite.</summary>
    /// <param name="period">The return's period; null where it is unknown.</param>
    public static bool ChangeMeaning(string written, Text own, ReportingPeriod? period)
    {
        var folded = Method.Replace(FoldedText.Fold(written), "");
        var known = FoldedText.Fold(own.Zh) + FoldedText.Fold(own.En);
        return LabelPeriods.NameOther(folded, period)
            || Others.Concat(Differences).Any(word => folded.Contains(word, StringComparison.Ordinal) && !known.Contains(word, StringComparison.Ordinal)
                && !(Sums.Contains(word, StringComparer.Ordinal) && IsSum(folded, period)))
            || (HasChinese(folded) && Negations.Sum(word => Count(folded, word)) != Negations.Sum(word => Count(known, word)))
            || (EnglishNegation.IsMatch(written) && !EnglishNegation.IsMatch(own.En));
    }

    // A sum up to now is the period's own where the period is a year, or is named and begins one: 1-3月累计.
    private static bool IsSum(string folded, ReportingPeriod? period) => period is { FirstDay.Month: 1 } own
        && (own.Kind == PeriodKind.Year || LabelPeriods.WithoutOwn(folded, own).Length < folded.Length);

    private static bool HasChinese(string folded) => folded.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    private static int Count(string text, string word) => text.AsSpan().Count(word);

    private static bool HasOne(string folded, string[] words) => Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal));
}
