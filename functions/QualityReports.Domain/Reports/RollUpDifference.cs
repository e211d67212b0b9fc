namespace QualityReports.Domain.Reports;

/// <summary>A difference between a locality's return of a longer period and its rolled-up shorter ones. Its own return counts.</summary>
/// <param name="Reported">The figure of its own return; null without one.</param>
/// <param name="RolledUp">The rolled-up figure; null without one.</param>
/// <param name="Parts">The number of shorter periods with a figure.</param>
/// <param name="PartsExpected">The number of shorter periods.</param>
public sealed record RollUpDifference(string Locality, IndicatorCode Indicator, decimal? Reported, decimal? RolledUp, int Parts, int PartsExpected)
{
    /// <summary>The differences of a period, by locality and in the form's order.</summary>
    internal static IReadOnlyList<RollUpDifference> Of(ReportInputs inputs, IReadOnlyList<LocalityFigures> localities)
    {
        var rolledUp = PeriodRollUp.Of(inputs.Form, inputs.Current.Parts).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value);
        return
        [
            .. from locality in localities
               where locality.SubmissionId is not null && rolledUp.ContainsKey(locality.Code)
               let rolled = rolledUp[locality.Code]
               from indicator in inputs.Form.Indicators
               where indicator.Over == UnitRollUp.Sum
               let own = RequirementEvaluator.Figure(locality.Values)(indicator.Code)
               let sum = RequirementEvaluator.Figure(rolled.Answers)(indicator.Code)
               where own != sum
               select new RollUpDifference(
                   locality.Code, indicator.Code, own, sum, rolled.Answered.GetValueOrDefault(indicator.Code).N, inputs.Current.Parts.Count),
        ];
    }
}
