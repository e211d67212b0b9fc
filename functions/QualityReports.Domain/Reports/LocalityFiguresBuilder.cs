namespace QualityReports.Domain.Reports;

/// <summary>Finds the state and the figures of each locality that owes a return.</summary>
public sealed class LocalityFiguresBuilder(AreaCatalog areas)
{
    private static readonly Dictionary<IndicatorCode, IndicatorValue> NoValues = [];
    private static readonly Dictionary<IndicatorCode, string> NoCells = [];

    /// <summary>Builds the localities, by code.</summary>
    /// <param name="roster">The roster, which determines who owes a return for the period.</param>
    /// <param name="returns">The period's returns.</param>
    public IReadOnlyList<LocalityFigures> Build(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns)
    {
        var accepted = returns.Accepted.ToDictionary(row => row.Locality);
        var refused = returns.Refused.Select(row => row.Locality).ToHashSet();
        var rolledUp = PeriodRollUp.Of(form, returns.Parts);
        var window = form.Calendar.WindowOf(returns.Period);
        return
        [
            .. from member in roster
               where member.IsRequiredFor(returns.Period)
               orderby member.Locality
               let row = accepted.GetValueOrDefault(member.Locality)
               let figures = Build(form, member, row, StateOf(row, refused.Contains(member.Locality), window))
               select row is null && rolledUp.TryGetValue(member.Locality, out var rolled)
                   ? WithParts(form, figures, rolled, returns.Parts.Count)
                   : figures,
        ];
    }

    private static LocalityState StateOf(AcceptedReturn? row, bool wasRefused, ReportingWindow window) => row switch
    {
        null => wasRefused ? LocalityState.Invalid : LocalityState.Missing,
        { IsNil: true } => LocalityState.Nil,
        _ => row.FirstSubmittedAt < window.TimelyUntil ? LocalityState.Accepted : LocalityState.Late,
    };

    // A locality's own return has priority over its rolled-up one. A sum has no single cell, so the cells stay with the parts.
    private static LocalityFigures WithParts(FormEdition form, LocalityFigures figures, RolledUpReturn rolled, int expected) => figures with
    {
        Values = InFormOrder(form, rolled.Answers),
        Rates = RatesOf(form, rolled.Answers),
        Parts = [.. rolled.Parts.Select(part => part with { Values = InFormOrder(form, part.Values), Cells = InFormOrder(form, part.Cells) })],
        PartsExpected = expected,
        AnsweredParts = rolled.Answered,
    };

    private LocalityFigures Build(FormEdition form, RosterEntry member, AcceptedReturn? row, LocalityState state)
    {
        var prefecture = areas.PrefectureOf(member.Locality);
        var values = row?.Values ?? NoValues;
        return new LocalityFigures(
            Code: member.Locality.ToString(),
            Name: member.Name,
            Level: member.Level,
            Prefecture: prefecture?.Code.Value,
            PrefectureName: prefecture?.Name,
            State: state,
            SubmissionId: row?.SubmissionId.Value,
            Sha256: row?.Sha256,
            SubmittedAt: row?.SubmittedAt,
            BlobName: row?.BlobName,
            Warnings: row?.Warnings ?? 0,
            Values: InFormOrder(form, values),
            Cells: InFormOrder(form, row?.Cells ?? NoCells),
            Rates: RatesOf(form, values))
        {
            FirstSubmittedAt = row?.FirstSubmittedAt,
        };
    }

    private static Dictionary<string, RateValue> RatesOf(FormEdition form, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values) =>
        form.Rates.ToDictionary(rate => rate.Code, rate => rate.Compute(RequirementEvaluator.Figure(values)));

    private static Dictionary<IndicatorCode, T> InFormOrder<T>(FormEdition form, IReadOnlyDictionary<IndicatorCode, T> values) =>
        form.Indicators.Where(indicator => values.ContainsKey(indicator.Code)).ToDictionary(indicator => indicator.Code, indicator => values[indicator.Code]);
}
