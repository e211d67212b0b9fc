namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of sheet Shifts.</summary>
internal static class ShiftTexts
{
    public static Text Note { get; } = new(
        "最多八期，由早到晚，每期按当时应报地区的报表计算。变化为比表中上一行；比率由合计数计算，从不取平均。",
        "Up to eight periods, oldest first, each as reported by those who owed a return then. Change is against the row above; rates are "
        + "computed from sums, never averaged.");

    public static Text Period { get; } = new("报告期", "Period");
    public static Text Code { get; } = new("报告期代码", "Period, code");
    public static Text Drawn { get; } = new("图示", "Drawn");
    public static Text NoPeriod { get; } = new("没有任何一期有数据。", "No period has figures.");
}
