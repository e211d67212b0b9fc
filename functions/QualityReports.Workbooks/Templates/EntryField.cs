namespace QualityReports.Workbooks.Templates;

/// <summary>The type of an entry cell.</summary>
internal enum EntryKind
{
    YesNo,
    Count,
    Money,
    Percent,
    Date,
    Choice,
    Text,
    Code,
    EnterpriseCode,
}

/// <summary>An entry cell, or a column of them, as the form describes it: an indicator, the nil box, or a list's column.</summary>
/// <param name="Code">Its name in messages.</param>
/// <param name="Unit">Its unit; null without one.</param>
/// <param name="Required">Whether it is required whatever the other answers are.</param>
/// <param name="Choices">The answers of a drop-down.</param>
internal sealed record EntryField(string Code, Text Label, Text? Unit, EntryKind Kind, bool Required, CodeList? Choices)
{
    private static readonly CodeList YesNo = new(
        "yes-no", TemplateTexts.YesOrNo, [new CodeListItem("yes", TemplateTexts.Yes), new CodeListItem("no", TemplateTexts.No)]);

    // Recognising an answer compares many spellings, and a list repeats few answers many times.
    private readonly Dictionary<string, string?> _labels = [];

    public string NumberFormat => Kind switch
    {
        EntryKind.Count => "#,##0",
        EntryKind.Money => "#,##0.00",
        EntryKind.Percent => "0.00",
        EntryKind.Date => "yyyy-mm-dd",
        EntryKind.YesNo or EntryKind.Choice => "General",
        // As text a document number such as 2009-3 stays unchanged, and so does a code of eighteen digits.
        _ => "@",
    };

    /// <summary>The earliest day of a date, as text; null where any day may be.</summary>
    public string? EarliestDate { get; private init; }

    public bool IsNumber => Kind is EntryKind.Count or EntryKind.Money or EntryKind.Percent;

    public static EntryField Of(Indicator indicator, FormEdition form) => indicator.Type switch
    {
        IndicatorType.YesNo => Of(indicator, EntryKind.YesNo, YesNo),
        IndicatorType.Count => Of(indicator, EntryKind.Count),
        IndicatorType.Money => Of(indicator, EntryKind.Money),
        IndicatorType.Percent => Of(indicator, EntryKind.Percent),
        IndicatorType.Date => Of(indicator, EntryKind.Date) with { EarliestDate = form.EarliestDate },
        IndicatorType.Choice => Of(indicator, EntryKind.Choice, form.CodeListOf(indicator.CodeList!)),
        _ => Of(indicator, EntryKind.Text),
    };

    public static EntryField Of(ListColumn column, FormEdition form)
    {
        var kind = column.Type switch
        {
            ColumnType.Money => EntryKind.Money,
            ColumnType.Date => EntryKind.Date,
            ColumnType.Choice => EntryKind.Choice,
            ColumnType.Code => EntryKind.Code,
            ColumnType.EnterpriseCode => EntryKind.EnterpriseCode,
            _ => EntryKind.Text,
        };
        return new EntryField("", column.Label, column.Unit, kind, column.Required, column.CodeList is { } name ? form.CodeListOf(name) : null)
        { EarliestDate = form.EarliestDate };
    }

    public static EntryField OfNil(NilBox nil) => new(TemplateMarks.Nil, nil.Label, TemplateTexts.YesOrNo, EntryKind.YesNo, false, YesNo);

    /// <summary>The label of a drop-down's answer; null for another content, or without a drop-down.</summary>
    public string? LabelOf(CellContent content)
    {
        if (Choices is null)
            return null;
        var text = content.ToString();
        if (!_labels.TryGetValue(text, out var label))
        {
            var value = ValueReader.Read(content, Kind == EntryKind.YesNo ? IndicatorType.YesNo : IndicatorType.Choice, Choices).Value;
            _labels[text] = label = value.Kind == ValueKind.Blank ? null : Choices.Find(value.ToString())?.Label.Both;
        }

        return label;
    }

    private static EntryField Of(Indicator indicator, EntryKind kind, CodeList? choices = null) =>
        new(indicator.Code.Value, indicator.Label, indicator.Unit, kind, indicator.Required, choices);
}
