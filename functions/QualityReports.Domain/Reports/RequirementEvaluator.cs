using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>Whether a locality meets the Three Requirements and the criteria for the title, as its form defines them.</summary>
public static class RequirementEvaluator
{
    /// <summary>Whether every condition of one requirement holds.</summary>
    public static bool Meets(Requirement requirement, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) => HoldAll(requirement.All, values);

    /// <summary>Whether every requirement of the form is met.</summary>
    public static bool MeetsAll(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        form.Requirements.All(requirement => Meets(requirement, values));

    /// <summary>Whether a locality applies for the title and meets every criterion. An unknown rate or a missing figure does not meet one.</summary>
    public static bool IsCandidate(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values)
    {
        var criteria = form.Candidate;
        return values.GetValueOrDefault(criteria.Applies).IsYes
            && MeetsAll(form, values)
            && HoldAll(criteria.All, values)
            && criteria.MinimumRates.All(minimum => form.FindRate(minimum.Rate)!.Compute(Figure(values)).Value * 100 >= minimum.Percent)
            && criteria.AtLeast.All(pair => Figure(values)(pair.Left) >= Figure(values)(pair.Right));
    }

    /// <summary>The figure of an indicator among a locality's answers; null where it gave none.</summary>
    public static Func<IndicatorCode, decimal?> Figure(IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        code => values.TryGetValue(code, out var value) && value.IsNumber ? value.Amount : null;

    private static bool HoldAll(IReadOnlyList<AnswerCondition> conditions, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        conditions.All(condition => values.TryGetValue(condition.Indicator, out var value) && condition.IsOneOf.Contains(Answer(value), StringComparer.Ordinal));

    private static string? Answer(IndicatorValue value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsYes ? "yes" : "no",
        ValueKind.Choice => value.Content,
        _ => null,
    };
}
