using Answers = System.Collections.Generic.IReadOnlyDictionary<QualityReports.Domain.Values.IndicatorCode, QualityReports.Domain.Values.IndicatorValue>;

namespace QualityReports.Domain.Rules;

/// <summary>The figures of a province's localities, each with the previous period's.</summary>
internal sealed class ProvinceRatios
{
    private readonly List<(Answers Now, Answers Before)> _pairs = [];
    private readonly Dictionary<IndicatorCode, (int Count, Spread Spread)> _spreads = [];

    private ProvinceRatios(IEnumerable<LocalityAnswers> current, IEnumerable<LocalityAnswers> previous)
    {
        var before = previous.Where(row => !row.IsNil).ToDictionary(row => row.Locality, row => row.Values);
        foreach (var now in current.Where(row => !row.IsNil))
        {
            if (before.TryGetValue(now.Locality, out var values))
                _pairs.Add((now.Values, values));
        }
    }

    /// <summary>Pairs the answers for two periods.</summary>
    public static ProvinceRatios Of(IEnumerable<LocalityAnswers> current, IEnumerable<LocalityAnswers> previous) => new(current, previous);

    /// <summary>Pairs the answers for two periods. The compared return replaces its locality's answers in the current period.</summary>
    public static ProvinceRatios With(ComparedReturn compared, IEnumerable<LocalityAnswers> current, IEnumerable<LocalityAnswers> previous) =>
        new(current.Where(row => row.Locality != compared.Locality).Append(new LocalityAnswers(compared.Locality, compared.IsNil, compared.Values)), previous);

    /// <summary>The ratio of two figures of one kind; null without one, or where the previous figure is 0.</summary>
    public static decimal? RatioOf(IndicatorValue now, IndicatorValue before) =>
        now.IsNumber && now.Kind == before.Kind && before.Number > 0 ? now.Amount / before.Amount : null;

    /// <summary>The number of localities with a ratio of an indicator, and the spread of the ratios; there must be one.</summary>
    public (int Count, Spread Spread) SpreadOf(IndicatorCode code)
    {
        if (_spreads.TryGetValue(code, out var known))
            return known;
        var ratios = new List<decimal>(_pairs.Count);
        foreach (var (now, before) in _pairs)
        {
            if (RatioOf(now.GetValueOrDefault(code), before.GetValueOrDefault(code)) is { } ratio)
                ratios.Add(ratio);
        }

        return _spreads[code] = (ratios.Count, Spread.Of(ratios));
    }
}
