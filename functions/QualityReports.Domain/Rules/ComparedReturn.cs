namespace QualityReports.Domain.Rules;

/// <summary>A return that is compared with the previous period's: one just checked, or a stored one.</summary>
/// <param name="IsNil">Whether it is a nil return, which is not compared.</param>
/// <param name="Values">The answers that are not blank.</param>
/// <param name="CellOf">The cell of an answer; null where it is unknown.</param>
/// <param name="Faulty">The codes of the entries with findings of their own, which are not compared.</param>
public sealed record ComparedReturn(
    FormEdition Form,
    LocalityCode Locality,
    bool IsNil,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    Func<IndicatorCode, CellAddress?> CellOf,
    IReadOnlySet<string> Faulty)
{
    /// <summary>A return that was just checked.</summary>
    public static ComparedReturn Of(CheckedReturn judged, LocalityCode locality) => new(
        judged.Form,
        locality,
        judged.IsNil,
        judged.Values,
        judged.CellOf,
        judged.Findings.Select(finding => finding.Subject).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>An accepted return.</summary>
    public static ComparedReturn Of(AcceptedReturn taken, FormEdition form) => new(
        form,
        taken.Locality,
        taken.IsNil,
        taken.Values,
        code => CellAddress.TryParse(taken.Cells.GetValueOrDefault(code), out var cell) ? cell : null,
        taken.WarningDetails.Select(warning => warning.Subject).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>The indicators that are compared: they have a rule, no finding of their own, and
    /// figures in both returns. Other returns need no other answers.</summary>
    /// <param name="before">The locality's return of the previous period; null without one.</param>
    public IEnumerable<Indicator> FiguresBeside(LocalityAnswers? before) => IsNil || before?.IsNil != false ? [] : Form.Indicators.Where(indicator =>
        !Faulty.Contains(indicator.Code.Value)
        && ProvinceRatios.RatioOf(Values.GetValueOrDefault(indicator.Code), before.Values.GetValueOrDefault(indicator.Code)) is not null
        && Form.History.Any(rule => rule.Compares(indicator)));
}
