namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>Answers as text: a code is shown by its label.</summary>
internal static class AnswerText
{
    private const string YesNoList = "yes-no";

    public static string Of(FormEdition form, Indicator indicator, IndicatorValue answer) => answer.Kind switch
    {
        ValueKind.NotApplicable => ReportTexts.NotApplicable,
        ValueKind.YesNo => LabelOf(form, YesNoList, answer.ToString()),
        ValueKind.Choice => LabelOf(form, indicator.CodeList!, answer.Content!),
        _ => answer.ToString(),
    };

    public static string Of(FormEdition form, ListRole list, string column, string code) => ReportLists.LabelOf(form, list, column, code) is { } label
        ? label.OneLine
        : code;

    private static string LabelOf(FormEdition form, string list, string code) =>
        form.CodeLists.FirstOrDefault(candidate => candidate.Code == list)?.Find(code) is { } item ? item.Label.OneLine : code;
}
