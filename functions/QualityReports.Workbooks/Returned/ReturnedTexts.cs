namespace QualityReports.Workbooks.Returned;

/// <summary>The fixed texts of a returned workbook, in both languages. Findings have their own messages.</summary>
internal static class ReturnedTexts
{
    /// <summary>The name of the sheet with the findings; no form has a sheet of this name.</summary>
    public const string SheetName = "检查结果 Findings";

    public const string Author = "QualityReports";

    public static Text Title { get; } = new("检查结果", "Findings");
    public static Text Errors { get; } = new("错误", "Errors");
    public static Text Warnings { get; } = new("警告", "Warnings");
    public static Text Notes { get; } = new("说明", "Notes");

    public static Text Severity { get; } = new("级别", "Severity");
    public static Text Code { get; } = new("代码", "Code");
    public static Text Cell { get; } = new("单元格（点击跳转）", "Cell (click to go there)");
    public static Text Found { get; } = new("当前内容", "What the cell has");
    public static Text Message { get; } = new("问题", "What is wrong");
    public static Text Fix { get; } = new("怎样改正", "What to do");
    public static Text Blank { get; } = new("（空白）", "(blank)");
    public static Text WholeReturn { get; } = new("整份报表", "The return as a whole");

    public static Text None { get; } = new("没有发现问题。", "Nothing was found.");

    public static Text HowTo { get; } = new(
        "请直接在本文件中改正标色的单元格（红＝错误，必须改正；黄＝警告，请核对；蓝＝说明），批注写有原因和改法；改好后上传本文件即可。本工作表不必删除。",
        "Correct the marked cells in this very file (red = error, must be corrected; yellow = warning, please check; blue = note); "
        + "the comments say why and how. Then upload this file. This sheet may stay.");

    public static Text Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => new("错误", "Error"),
        FindingSeverity.Warning => new("警告", "Warning"),
        _ => new("说明", "Note"),
    };

    public static Text Of(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => new("已接受", "Accepted"),
        Outcome.Warnings => new("已接受，有警告请核对", "Accepted with warnings: please check"),
        Outcome.Invalid => new("未接受：数据有错误，请改正后重新上传", "Not accepted: there are errors in the data; correct them and upload again"),
        Outcome.Rejected => new("未接受：文件不能用", "Not accepted: the file was refused"),
        _ => new("处理失败", "Failed"),
    };

    /// <summary>The cell's address in the sent workbook, where it differs.</summary>
    public static Text InYourFile(string local) => Text.Format($"您的文件中为 {local}", $"in your file: {local}");

    public static Text More(int unlisted, int all) => Text.Format(
        $"共 {all} 条，还有 {unlisted} 条未列出、未标色；改正已列出的再上传，即可看到其余的。",
        $"There are {all} findings; {unlisted} more are neither listed nor marked. Correct these and upload again to see the others.");

    public static Text MoreHere(int unlisted) => Text.Format($"另有 {unlisted} 条，见“{SheetName}”。", $"{unlisted} more: see {SheetName}.");
}
