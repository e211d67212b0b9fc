namespace QualityReports.Domain.Checking;

/// <summary>How an answer is entered, where that depends on its type: the format of its cell and what to type, or whether N/A is an answer.</summary>
internal static class EntryAdvice
{
    private static readonly FindingKind[] AboutFormats = [FindingKinds.ValueShownOtherwise, FindingKinds.ValueNotShown, FindingKinds.ValueForeignCurrency];

    private static readonly Text AsText = new("“文本”，再按原样填写", "Text and type the answer as it is meant");

    private static readonly Text Date = new(
        "“日期”（yyyy-mm-dd），再填写完整日期，如 2009-03-31", "Date (yyyy-mm-dd) and type the whole date, such as 2009-03-31");

    private static readonly Text Choice = new("“常规”（Ctrl+Shift+~），再从下拉列表中选择", "General (Ctrl+Shift+~) and choose the answer from the list");

    private static readonly Text Money = new("“常规”（Ctrl+Shift+~），再填写以万元为单位的金额", "General (Ctrl+Shift+~) and type the amount in 10,000 yuan");

    private static readonly Text Percent = new(
        "“常规”（Ctrl+Shift+~），再填写百分数，93.13% 填 93.13", "General (Ctrl+Shift+~) and type the percentage: 93.13 for 93.13 %");

    private static readonly Text OrNotApplicable = new("；不适用的填 N/A", "; where it does not apply, N/A");

    private static readonly Text OrBlank = new("；该行不要求填的请留空", "; where the row asks for none, leave it blank");

    private static readonly Text OrBlankOrNotApplicable = new("；不适用的请留空或填 N/A", "; where it does not apply, leave it blank or type N/A");

    /// <summary>The advice about the nil box.</summary>
    public static Text? OfNil(FindingKind kind, CellContent cell) => AboutFormats.Contains(kind) ? Choice : Of(kind, cell);

    /// <summary>The advice about what this cell has: its look, or digits that may be meant as a date (20080126); null for other cells.</summary>
    public static Text? Of(FindingKind kind, CellContent cell) =>
        kind == FindingKinds.ValueDisguised ? LookTexts.FixOf(cell.Look)
        : kind == FindingKinds.ValueNotDate && DateText.DayOfDigits(cell.ToString()) is { } day
            ? Text.Format($"；“{cell}”请写成 {day:yyyy-MM-dd}", $"; for “{cell}” type {day:yyyy-MM-dd}")
            : null;

    /// <summary>The advice about an entry; null for kinds of findings that say it themselves.</summary>
    public static Text? Of(FindingKind kind, Indicator indicator) =>
        kind == FindingKinds.ValueNoAnswer ? (indicator.Type is IndicatorType.YesNo or IndicatorType.Choice ? null : OrNotApplicable)
        : !AboutFormats.Contains(kind) ? null
        : indicator.Type switch
        {
            IndicatorType.YesNo or IndicatorType.Choice => Choice,
            IndicatorType.Count => new(
                $"“常规”（Ctrl+Shift+~），再填写整数（{indicator.Unit.Zh}）", $"General (Ctrl+Shift+~) and type the whole number ({indicator.Unit.En})"),
            IndicatorType.Money => Money,
            IndicatorType.Percent => Percent,
            IndicatorType.Date => Date,
            _ => AsText,
        };

    /// <summary>The advice about a cell of a list.</summary>
    public static Text? Of(FindingKind kind, ListColumn column) =>
        kind == FindingKinds.ValueNoAnswer
            ? (column.Required ? null : column.RequiredIf is not null ? OrBlank : column.Type == ColumnType.Choice ? null : OrBlankOrNotApplicable)
        : !AboutFormats.Contains(kind) ? null
        : column.Type switch
        {
            ColumnType.Choice => Choice,
            ColumnType.Money => Money,
            ColumnType.Date => Date,
            _ => AsText,
        };
}
