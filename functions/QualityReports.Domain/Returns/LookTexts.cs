namespace QualityReports.Domain.Returns;

/// <summary>The reasons why a screen may show a cell otherwise than it holds, and what undoes each.</summary>
public static class LookTexts
{
    private static readonly Dictionary<CellLook, (Text Cause, Text Fix)> Texts = new()
    {
        [CellLook.Reordered] = (
            new("其中有看不见的字符，可能颠倒屏幕上的先后顺序", "invisible characters in it may turn round the order that the screen shows"),
            new("清除该单元格（Delete），手工重新填写，不要粘贴", "clear the cell (Delete) and type the answer anew, without pasting it")),
        [CellLook.Repeated] = (
            new("单元格的水平对齐方式是“填充”，屏幕上会重复显示", "its horizontal alignment, Fill, repeats it on the screen"),
            new("把水平对齐方式改为“常规”（Ctrl+1→对齐）", "set the horizontal alignment to General (Ctrl+1 → Alignment)")),
        [CellLook.OtherCharacters] = (
            new("所用的符号字体会显示成别的字符", "its font of symbols shows other characters"),
            new("把字体改为宋体等普通字体", "choose an ordinary font such as SimSun")),
        [CellLook.Invisible] = (
            new("字体与底色同色，或字号太小，屏幕上看不见", "its font has the colour of the cell, or hardly any size, and cannot be seen"),
            new("把字体改为黑色、常用字号", "choose a black font of an ordinary size")),
        [CellLook.Conditional] = (
            new("该单元格的条件格式可能把它隐藏、划去或显示成别的内容", "a conditional format of the cell may hide it, strike it through or show it otherwise"),
            new("清除这里的条件格式（开始→条件格式→清除规则）", "clear the conditional format here (Home → Conditional Formatting → Clear Rules)")),
        [CellLook.Formulas] = (
            new("工作表显示的是公式，不是值", "the sheet shows formulas instead of values"),
            new("关闭“公式→显示公式”（Ctrl+`）", "switch off Formulas → Show Formulas (Ctrl+`)")),
    };

    /// <summary>The end of the sentence about the cell; null for a plain one.</summary>
    public static Text? CauseOf(CellLook look) => Texts.TryGetValue(look, out var texts) ? texts.Cause : null;

    /// <summary>The end of the instruction; null for a plain cell.</summary>
    public static Text? FixOf(CellLook look) => Texts.TryGetValue(look, out var texts) ? texts.Fix : null;
}
