namespace QualityReports.Domain.Reports;

/// <summary>Compares localities with the form's criteria for the title.</summary>
internal static class TitleCriteria
{
    /// <summary>Whether a locality applies.</summary>
    public static bool Applies(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        values.GetValueOrDefault(form.Candidate.Applies).IsYes;

    /// <summary>The criteria that a locality does not meet, in the form's order.</summary>
    public static IEnumerable<CriterionFailure> Failures(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values)
    {
        var requirements = form.Requirements.Where(requirement => !RequirementEvaluator.Meets(requirement, values))
            .Select(requirement => new CriterionFailure(CriterionKind.Requirement, requirement.Code));
        var answers = form.Candidate.All.Where(condition => !RequirementEvaluator.Holds(condition, values))
            .Select(condition => new CriterionFailure(
                CriterionKind.Answer,
                condition.Indicator.Value,
                Answer: values.TryGetValue(condition.Indicator, out var answer) ? answer : null));
        return requirements.Concat(answers).Concat(RateFailures(form, values)).Concat(FigureFailures(form, values));
    }

    /// <summary>The titles of a report.</summary>
    public static Titles Of(FormEdition form, IReadOnlyList<LocalityFigures> localities)
    {
        var held = localities.Where(locality => locality.Values.GetValueOrDefault(form.TitleHeld).IsYes).Select(locality => locality.Code).ToList();
        var applicants = localities.Where(locality => Applies(form, locality.Values))
            .Select(locality => new FailingApplicant(locality.Code, [.. Failures(form, locality.Values)]))
            .ToLookup(applicant => applicant.Failures.Count == 0);
        return new Titles(held.Count, [.. applicants[true].Select(applicant => applicant.Locality)]) { HeldBy = held, Failing = [.. applicants[false]] };
    }

    // The exact rate, not the rounded one: 89.99999 % is shown as 90 % and does not reach it.
    private static IEnumerable<CriterionFailure> RateFailures(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        from minimum in form.Candidate.MinimumRates
        let rate = form.FindRate(minimum.Rate)!.Compute(RequirementEvaluator.Figure(values))
        where rate.Value is null || rate.Numerator * 100 < minimum.Percent * rate.Denominator
        select new CriterionFailure(CriterionKind.Rate, minimum.Rate, rate.Value, minimum.Percent / 100);

    private static IEnumerable<CriterionFailure> FigureFailures(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values)
    {
        var figure = RequirementEvaluator.Figure(values);
        return from pair in form.Candidate.AtLeast
               let left = figure(pair.Left)
               let right = figure(pair.Right)
               where !(left >= right)
               select new CriterionFailure(CriterionKind.Figure, pair.Left.Value, left, right, pair.Right.Value);
    }
}
