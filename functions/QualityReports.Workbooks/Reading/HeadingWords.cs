namespace QualityReports.Workbooks.Reading;

/// <summary>Tells by its heading whether a column that the form does not have may be meant as answers.</summary>
internal static class HeadingWords
{
    // Other figures than this period's.
    private static readonly string[] Others =
    [
        "上期", "上季", "上年", "上月", "去年", "前年", "往年", "同期", "累计", "计划", "目标", "预计", "预算", "预期",
        "LASTPERIOD", "LASTYEAR", "LASTQUARTER", "PREVIOUS", "PRIOR", "PLAN", "TARGET", "BUDGET", "FORECAST", "CUMULATIVE", "YEARTODATE",
    ];

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

    /// <summary>Whether what follows the name of a column says that its entries were corrected.</summary>
    public static bool IsCorrection(string rest)
    {
        var folded = FoldedText.Fold(rest);
        return HasOne(folded, Corrections) && !HasOne(folded, Remarks);
    }

    private static bool HasOne(string folded, string[] words) => Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal));
}
