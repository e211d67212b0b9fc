namespace QualityReports.Samples;

/// <summary>Collects answers as a clerk enters them. Codes that the form does not have are omitted.</summary>
/// <param name="notApplicable">This clerk's spelling of "not applicable".</param>
public sealed class AnswerSheet(FormEdition form, string notApplicable)
{
    /// <summary>The spellings of "not applicable" that the form accepts.</summary>
    public static IReadOnlyList<string> NotApplicableWords { get; } = ["N/A", "不适用", "/", "—"];

    private readonly Dictionary<IndicatorCode, CellContent> _values = [];

    /// <summary>The answers that are not blank.</summary>
    public IReadOnlyDictionary<IndicatorCode, CellContent> Values => _values;

    /// <summary>Yes or no, as the template's drop-down writes it.</summary>
    public static CellContent YesNo(bool yes) => CellContent.OfText(yes ? "是 / yes" : "否 / no");

    /// <summary>A figure in the stored unit: pieces, or hundredths for money and percent.</summary>
    public void SetFigure(string code, long figure)
    {
        if (Find(code) is { } indicator)
            _values[indicator.Code] = CellContent.OfNumber(indicator.Type == IndicatorType.Count ? figure : figure / 100m);
    }

    /// <summary>A yes or no.</summary>
    public void SetYesNo(string code, bool yes) => Set(code, YesNo(yes));

    public void SetText(string code, string text) => Set(code, CellContent.OfText(text));

    public void SetDate(string code, DateOnly day) => Set(code, CellContent.OfDate(day));

    /// <summary>A choice by its code, written as its label in both languages.</summary>
    public void SetChoice(string code, string choice)
    {
        if (Find(code) is { CodeList: { } name } && form.CodeListOf(name).Find(choice) is { } item)
            SetText(code, item.Label.Both);
    }

    /// <summary>Not applicable, in this clerk's spelling.</summary>
    public void SetNotApplicable(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
            SetText(code, notApplicable);
    }

    public void Clear(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
            _values.Remove(new IndicatorCode(code));
    }

    private Indicator? Find(string code) => form.FindIndicator(new IndicatorCode(code));

    private void Set(string code, CellContent content)
    {
        if (Find(code) is { } indicator)
            _values[indicator.Code] = content;
    }
}
