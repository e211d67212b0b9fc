namespace QualityReports.Domain.Rules;

/// <summary>The values that the rules of a form read.</summary>
/// <param name="Document">The return, for the addresses of its cells.</param>
/// <param name="Level">The locality's level; null where it is unknown, which skips rules that apply to certain levels.</param>
/// <param name="Values">The answers that are not blank.</param>
/// <param name="Faulty">The codes of the entries with findings of their own.</param>
/// <param name="Lists">The totals of the lists, by code.</param>
internal sealed record RuleInputs(
    ReturnDocument Document,
    LocalityLevel? Level,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    IReadOnlySet<string> Faulty,
    IReadOnlyDictionary<string, ListTally> Lists)
{
    /// <summary>The form.</summary>
    public FormEdition Form => Document.Form;

    /// <summary>The cell of a term: the entry, or the first cell of the list's first row; null without one.</summary>
    public CellAddress? CellOf(RuleTerm term) => term switch
    {
        { Indicator: { } code } => Document.Entries.TryGetValue(code, out var entry) ? entry.Address : null,
        { List: { } list } => Document.Lists.GetValueOrDefault(list) is { Rows: [var first, ..] } rows ? rows.AddressOf(first, 0) : null,
        _ => null,
    };
}
