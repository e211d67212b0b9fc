using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Rules;

/// <summary>A return that is compared with last period's: one that has just been judged, or one that was taken and stored.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Locality">Whose it is.</param>
/// <param name="IsNil">Whether it declares that there is nothing to report; then nothing is compared.</param>
/// <param name="Values">The answers that are not blank.</param>
/// <param name="CellOf">The cell of an answer; null where it is not known.</param>
/// <param name="Faulty">The codes of the entries that have a finding of their own; these are not compared.</param>
public sealed record ComparedReturn(
    FormEdition Form,
    LocalityCode Locality,
    bool IsNil,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    Func<IndicatorCode, CellAddress?> CellOf,
    IReadOnlySet<string> Faulty)
{
    /// <summary>A return that has just been judged.</summary>
    public static ComparedReturn Of(CheckedReturn judged, LocalityCode locality) => new(
        judged.Form,
        locality,
        judged.IsNil,
        judged.Values,
        judged.CellOf,
        judged.Findings.Select(finding => finding.Subject).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>A return that was taken.</summary>
    public static ComparedReturn Of(AcceptedReturn taken, FormEdition form) => new(
        form,
        taken.Locality,
        taken.IsNil,
        taken.Values,
        code => CellAddress.TryParse(taken.Cells.GetValueOrDefault(code), out var cell) ? cell : null,
        taken.WarningDetails.Select(warning => warning.Subject).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>
    /// The indicators that are compared: what a rule is about, without a finding of its own, and a figure in both returns. Of other returns nothing else is
    /// asked.
    /// </summary>
    /// <param name="before">The locality's return of the period before; null where it had none.</param>
    public IEnumerable<Indicator> FiguresBeside(LocalityAnswers? before) => IsNil || before?.IsNil != false ? [] : Form.Indicators.Where(indicator =>
        !Faulty.Contains(indicator.Code.Value)
        && ProvinceRatios.RatioOf(Values.GetValueOrDefault(indicator.Code), before.Values.GetValueOrDefault(indicator.Code)) is not null
        && Form.History.Any(rule => rule.Compares(indicator)));
}
