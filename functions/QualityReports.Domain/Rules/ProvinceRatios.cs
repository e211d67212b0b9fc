using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using Answers = System.Collections.Generic.IReadOnlyDictionary<QualityReports.Domain.Forms.IndicatorCode, QualityReports.Domain.Values.IndicatorValue>;

namespace QualityReports.Domain.Rules;

/// <summary>The figures of a province's localities, each with last period's.</summary>
internal sealed class ProvinceRatios
{
    private readonly List<(Answers Now, Answers Before)> _pairs = [];

    /// <summary>Pairs the returns of two periods. The one that is compared takes the place of what its locality has in the current period.</summary>
    public ProvinceRatios(ComparedReturn compared, PeriodReturns current, PeriodReturns previous)
    {
        var before = previous.Accepted.Where(row => !row.IsNil).ToDictionary(row => row.Locality, row => row.Values);
        var others = current.Accepted.Where(row => !row.IsNil && row.Locality != compared.Locality).Select(row => (row.Locality, row.Values));
        foreach (var (locality, now) in others.Append((compared.Locality, compared.Values)))
        {
            if (before.TryGetValue(locality, out var values))
                _pairs.Add((now, values));
        }
    }

    /// <summary>The ratio of two figures of one kind; null where there is none, or last period's is 0.</summary>
    public static decimal? RatioOf(IndicatorValue now, IndicatorValue before) =>
        now.IsNumber && now.Kind == before.Kind && before.Number > 0 ? now.Amount / before.Amount : null;

    /// <summary>An indicator's ratios.</summary>
    public IReadOnlyList<decimal> Of(IndicatorCode code) =>
        [.. _pairs.Select(pair => RatioOf(pair.Now.GetValueOrDefault(code), pair.Before.GetValueOrDefault(code))).OfType<decimal>()];
}
