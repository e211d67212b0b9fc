namespace QualityReports.Domain.Reports;

/// <summary>Evaluates the Three Requirements, as the form defines them, for a locality.</summary>
public static class RequirementEvaluator
{
    /// <summary>Whether every condition of one requirement holds.</summary>
    public static bool Meets(Requirement requirement, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        requirement.All.All(condition => Holds(condition, values));

    /// <summary>Whether every requirement of the form is met.</summary>
    public static bool MeetsAll(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        form.Requirements.All(requirement => Meets(requirement, values));

    /// <summary>Whether a locality applies for the title and meets every criterion. An unknown rate or a missing figure does not meet one.</summary>
    public static bool IsCandidate(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        TitleCriteria.Applies(form, values) && !TitleCriteria.Failures(form, values).Any();

    /// <summary>The figure of an indicator among a locality's answers; null where it gave none.</summary>
    public static Func<IndicatorCode, decimal?> Figure(IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        code => values.TryGetValue(code, out var value) && value.IsNumber ? value.Amount : null;

    /// <summary>The matrix of a report: every locality, every requirement.</summary>
    internal static IReadOnlyList<LocalityRequirements> Matrix(FormEdition form, IEnumerable<LocalityFigures> localities) =>
    [
        .. from locality in localities
           select new LocalityRequirements(locality.Code, [.. form.Requirements.Select(requirement => StatusOf(form, requirement, locality.Values))]),
    ];

    /// <summary>Whether the answer to a condition's indicator is one of those that satisfy it.</summary>
    internal static bool Holds(AnswerCondition condition, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        values.TryGetValue(condition.Indicator, out var value) && condition.IsOneOf.Contains(CodeOf(value), StringComparer.Ordinal);

    private static RequirementStatus StatusOf(FormEdition form, Requirement requirement, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values)
    {
        var failing = requirement.All.Where(condition => !Holds(condition, values)).Select(condition => condition.Indicator).ToHashSet();
        var unmet =
            from condition in requirement.All
            where failing.Contains(condition.Indicator)
            let answer = values.TryGetValue(condition.Indicator, out var given) ? given : (IndicatorValue?)null
            where answer is not null || !IsAskedOnlyIfOneOf(form, condition.Indicator, failing)
            select new UnmetCondition(condition.Indicator, answer);
        return new RequirementStatus(requirement.Code, failing.Count == 0, [.. unmet]) { Evidence = EvidenceOf(form, requirement, values) };
    }

    private static Dictionary<IndicatorCode, IndicatorValue> EvidenceOf(
        FormEdition form, Requirement requirement, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values)
    {
        var conditions = requirement.All.Select(condition => condition.Indicator).ToHashSet();
        return form.Indicators
            .Where(indicator => values.ContainsKey(indicator.Code))
            .Where(indicator => !conditions.Contains(indicator.Code) && IsAskedOnlyIfOneOf(form, indicator.Code, conditions))
            .ToDictionary(indicator => indicator.Code, indicator => values[indicator.Code]);
    }

    private static bool IsAskedOnlyIfOneOf(FormEdition form, IndicatorCode code, HashSet<IndicatorCode> others) =>
        form.IndicatorOf(code).RequiredIf is { } other && others.Contains(other);

    private static string? CodeOf(IndicatorValue value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsYes ? "yes" : "no",
        ValueKind.Choice => value.Content,
        _ => null,
    };
}
