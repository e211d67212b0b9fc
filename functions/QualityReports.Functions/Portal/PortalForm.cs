namespace QualityReports.Functions.Portal;

/// <summary>The labels of a report's figures by code, for the pages.</summary>
/// <param name="Nil">The box of a nil return.</param>
/// <param name="KeyFigures">The codes of the figures shown first.</param>
/// <param name="CodeLists">The closed lists of answers, with the categories of products.</param>
public sealed record PortalForm(
    string Edition,
    Text Title,
    string Sheet,
    NilBox Nil,
    IReadOnlyList<string> KeyFigures,
    IReadOnlyList<FormSection> Sections,
    IReadOnlyList<PortalIndicator> Indicators,
    IReadOnlyList<PortalRate> Rates,
    IReadOnlyList<CodeList> CodeLists)
{
    internal static PortalForm Of(FormEdition form) => new(
        form.Edition,
        form.Title,
        form.Sheets.Return,
        form.Nil,
        form.KeyFigures,
        form.Sections,
        [.. form.Indicators.Select(one => new PortalIndicator(one.Code.ToString(), one.Section, one.Label, one.Unit, one.Type, one.Over != UnitRollUp.None))],
        [.. form.Rates.Select(rate => new PortalRate(rate.Code, rate.Label, rate.Note))],
        form.CodeLists);
}

public sealed record PortalIndicator(string Code, string Section, Text Label, Text Unit, IndicatorType Type, bool AddsUp);

/// <param name="Note">The note that is shown beside it; null without one.</param>
public sealed record PortalRate(string Code, Text Label, Text? Note);
