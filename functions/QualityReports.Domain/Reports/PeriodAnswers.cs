namespace QualityReports.Domain.Reports;

/// <summary>The answers of the localities that owe a return for a period, as reported then. A locality without a return of the period itself has the
/// rolled-up answers of its shorter periods.</summary>
internal sealed class PeriodAnswers
{
    private static readonly Dictionary<IndicatorCode, IndicatorValue> None = [];

    private readonly Dictionary<string, IReadOnlyDictionary<IndicatorCode, IndicatorValue>> _byLocality;

    private PeriodAnswers(Dictionary<string, IReadOnlyDictionary<IndicatorCode, IndicatorValue>> byLocality, int required) =>
        (_byLocality, Required) = (byLocality, required);

    /// <summary>The number of localities that owe a return.</summary>
    public int Required { get; }

    /// <summary>The number of localities with figures.</summary>
    public int Count => _byLocality.Count;

    /// <summary>Reads the answers of a period.</summary>
    public static PeriodAnswers Of(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns)
    {
        var required = roster.Where(member => member.IsRequiredFor(returns.Period)).Select(member => member.Locality).ToHashSet();
        var answers = PeriodRollUp.Of(form, returns.Parts).Values
            .Where(rolled => required.Contains(rolled.Locality))
            .ToDictionary(rolled => rolled.Locality.ToString(), rolled => rolled.Answers);
        foreach (var row in returns.Accepted.Where(row => required.Contains(row.Locality)))
            answers[row.Locality.ToString()] = row.Values;
        return new PeriodAnswers(answers, required.Count);
    }

    /// <summary>Whether a locality has figures, a nil return included.</summary>
    public bool Has(string locality) => _byLocality.ContainsKey(locality);

    /// <summary>The answers of a locality; empty where it has none.</summary>
    public IReadOnlyDictionary<IndicatorCode, IndicatorValue> Find(string locality) => _byLocality.GetValueOrDefault(locality) ?? None;

    /// <summary>The total of an indicator.</summary>
    public decimal? Total(Indicator indicator) =>
        IndicatorRollUp.Total(indicator, _byLocality.Values.Select(values => values.GetValueOrDefault(indicator.Code)));

    /// <summary>A rate from sums.</summary>
    public RateRollUp Rate(DerivedRate rate) => RateRollUp.Of(rate, _byLocality.Values);
}
