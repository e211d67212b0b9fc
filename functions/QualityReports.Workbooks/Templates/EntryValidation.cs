using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>The data validation of entry cells: what ingest would refuse is refused on entry, with a message in both languages.</summary>
internal static class EntryValidation
{
    // Excel's limits of a validation's texts.
    private const int MaxTitle = 32;
    private const int MaxMessage = 255;

    /// <summary>Sets the validation of a cell or of a column's cells.</summary>
    /// <param name="choices">The sources of drop-downs.</param>
    public static void Set(IXLRange range, EntryField field, ChoiceSources choices)
    {
        var validation = range.SetDataValidation();
        var cell = range.FirstCell().Address.ToString()!;
        switch (field.Kind)
        {
            case EntryKind.YesNo or EntryKind.Choice:
                validation.List(choices.SourceOf(field.Choices!), inCellDropdown: true);
                break;
            case EntryKind.Text or EntryKind.Code:
                validation.TextLength.EqualOrLessThan(ValueReader.MaxTextLength);
                break;
            default:
                validation.Custom(FormulaOf(field, cell));
                break;
        }

        Explain(validation, field);
    }

    // Numbers of a wrong type are refused. An enterprise code only causes a question: a clerk must be able to enter the code on the licence.
    private static string FormulaOf(EntryField field, string cell) => field.Kind switch
    {
        EntryKind.Count => NumberOrNotApplicable(cell, FormattableString.Invariant($"{cell}>=0,{cell}<={ValueReader.MaxCount},{cell}=INT({cell})")),
        EntryKind.Money => NumberOrNotApplicable(cell, FormattableString.Invariant($"{cell}>=0,{cell}<={Money.Max.Amount:0},ROUND({cell},2)={cell}")),
        EntryKind.Percent => NumberOrNotApplicable(cell, $"{cell}>=0,ROUND({cell},2)={cell}"),
        EntryKind.Date => NumberOrNotApplicable(cell, $"{cell}>={Earliest(field)},{cell}<=DATE(2099,12,31),{cell}=INT({cell})"),
        _ => $"OR(LEN({cell})=18,LEN({cell})=9,LEN({cell})=10,{NotApplicable(cell)})",
    };

    private static string Earliest(EntryField field) =>
        field.EarliestDate is { } text && DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var day
            ? FormattableString.Invariant($"DATE({day.Year},{day.Month},{day.Day})") : "1";

    // AND computes all its arguments, and INT of a text is an error: hence the IF.
    private static string NumberOrNotApplicable(string cell, string conditions) => $"IF(ISNUMBER({cell}),AND({conditions}),OR({NotApplicable(cell)}))";

    private static string NotApplicable(string cell) => string.Join(',', TemplateTexts.NotApplicableWords.Select(word => $"{cell}=\"{word}\""));

    private static void Explain(IXLDataValidation validation, EntryField field)
    {
        var input = TemplateTexts.InputOf(field);
        validation.IgnoreBlanks = true;
        validation.ShowInputMessage = true;
        validation.InputTitle = Shorten($"{field.Code} {field.Label.Zh}".Trim(), MaxTitle);
        validation.InputMessage = Shorten($"{input.Zh}\n{input.En}", MaxMessage);
        validation.ShowErrorMessage = true;
        validation.ErrorStyle = field.Kind == EntryKind.EnterpriseCode ? XLErrorStyle.Warning : XLErrorStyle.Stop;
        validation.ErrorTitle = TemplateTexts.PleaseCheck.Both;
        validation.ErrorMessage = Shorten($"{input.Zh}\n{input.En}", MaxMessage);
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
