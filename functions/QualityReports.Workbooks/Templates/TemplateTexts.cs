namespace QualityReports.Workbooks.Templates;

/// <summary>The fixed texts of a template, in both languages. The form has its own labels, units, notes and guide.</summary>
internal static class TemplateTexts
{
    /// <summary>The spellings of "not applicable" that the guide names.</summary>
    public static readonly string[] NotApplicableWords = ["N/A", "不适用", "/", "—"];

    public static Text Yes { get; } = new("是", "yes");
    public static Text No { get; } = new("否", "no");
    public static Text YesOrNo { get; } = new("是/否", "yes/no");

    public static Text Province { get; } = new("省份", "Province");
    public static Text Locality { get; } = new("地区", "Locality");
    public static Text Period { get; } = new("报告期", "Period");

    public static Text Opens { get; } = new("开始报送", "Opens");
    public static Text Timely { get; } = new("按时截止", "On time until");
    public static Text Due { get; } = new("最迟应报", "Due by");
    public static Text Locks { get; } = new("最后一天，其后锁定", "Last day, then locked");
    public static Text DaysCount { get; } = new("均为北京时间，当天全天有效。", "China time (UTC+8); each day counts as a whole.");

    public static Text HowTo { get; } = new("怎样填写", "How to fill in this workbook");
    public static Text Colours { get; } = new("颜色", "Colours");
    public static Text RequiredCell { get; } = new("必填 *", "Required *");
    public static Text OptionalCell { get; } = new("视情况填写", "Where it applies");
    public static Text LockedCell { get; } = new("已锁定，不用填", "Locked, nothing to fill in");
    public static Text Sheets { get; } = new("工作表", "Sheets");

    public static Text Code { get; } = new("代码", "Code");
    public static Text Label { get; } = new("指标", "Indicator");
    public static Text Unit { get; } = new("单位", "Unit");
    public static Text ThisPeriod { get; } = new("本期", "This period");
    public static Text LastPeriod { get; } = new("上期", "Last period");
    public static Text Check { get; } = new("核对", "Check");
    public static Text Note { get; } = new("说明", "Note");

    public static Text ReturnHint { get; } = new(
        "黄色格由您填写，深黄带 * 的必填。空白＝未回答，0＝零，N/A＝不适用。",
        "Fill in the yellow cells; the darker ones with * are required. Blank = not answered, 0 = zero, N/A = not applicable.");

    public static Text ListHint { get; } = new(
        "每行一项，从第一个黄色行填起，行数不限于边框之内。深色表头的列必填。请不要合并单元格，不要加合计行。",
        "One row per item, from the first yellow row on and as far down as you need. Columns with a dark heading are required. Merge no cells, add no totals.");

    public static Text TenThousandYuan { get; } = new("万元", "10,000 yuan");

    public static Text PleaseCheck { get; } = new("请核对", "Please check");

    public static Text RequiredIf(IndicatorCode other) => Text.Format($"{other} 填“是”时必填。", $"Required if {other} is yes.");

    public static Text MustNotExceed(string right) => Text.Format($"不得大于 {right}", $"must not exceed {right}");

    public static Text SumMustNotExceed(string left, string right) => Text.Format($"{left} 不得大于 {right}", $"together must not exceed {right}");

    public static Text Days(DateOnly first, DateOnly last) => Text.Format($"{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd}", $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}");

    /// <summary>The accepted values of a cell, for its input message and its error message.</summary>
    public static Text InputOf(EntryField field) => field.Kind switch
    {
        EntryKind.YesNo => new("请从下拉列表中选“是”或“否”。", "Choose yes or no from the list."),
        EntryKind.Choice => new("请从下拉列表中选择。", "Choose from the list."),
        EntryKind.Count => Text.Format(
            $"请填整数，不小于 0，单位：{field.Unit!.Zh}。不适用填 N/A。", $"A whole number, 0 or more, in {field.Unit.En}; N/A if it does not apply."),
        EntryKind.Money => Text.Format(
            $"请填金额，单位：{(field.Unit ?? TenThousandYuan).Zh}，最多两位小数，不写单位。不适用填 N/A。",
            $"An amount in units of {(field.Unit ?? TenThousandYuan).En}, at most two decimals, without the unit; N/A if it does not apply."),
        EntryKind.Percent => new(
            "请填百分数，最多两位小数，如 93.1，不写 %。不适用填 N/A。", "A percentage with at most two decimals, such as 93.1, without the sign; N/A if it does not apply."),
        EntryKind.Date => new("请填日期，如 2009-03-31。不适用填 N/A。", "A date such as 2009-03-31; N/A if it does not apply."),
        EntryKind.EnterpriseCode => new(
            "请填 18 位统一社会信用代码，或 9 位组织机构代码。", "A unified social credit code of 18 characters, or an organization code of 9."),
        _ => Text.Format($"请填文字，最多 {ValueReader.MaxTextLength} 字。", $"A text of at most {ValueReader.MaxTextLength} characters."),
    };
}
