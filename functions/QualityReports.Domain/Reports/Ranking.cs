namespace QualityReports.Domain.Reports;

/// <summary>The localities in the order of a rate. Each locality of the report is ranked, too small to rank, or unknown.</summary>
/// <param name="First">The end of the rate that is first.</param>
/// <param name="Ranked">In order; equal ones by code.</param>
/// <param name="TooSmall">The codes of localities with fewer sampled batches than the form requires.</param>
/// <param name="Unknown">The codes of localities whose rate or number of batches is unknown, missing localities included.</param>
public sealed record Ranking(
    string Rate, RankedFirst First, IReadOnlyList<RankedLocality> Ranked, IReadOnlyList<string> TooSmall, IReadOnlyList<string> Unknown)
{
    private static readonly Comparer<ExactFraction> Ascending = Comparer<ExactFraction>.Default;
    private static readonly Comparer<ExactFraction> Descending = Comparer<ExactFraction>.Create((one, other) => other.CompareTo(one));

    /// <summary>Ranks the localities.</summary>
    /// <param name="definition">The rate, and the end that is first.</param>
    public static Ranking Of(FormEdition form, RankingDefinition definition, IReadOnlyList<LocalityFigures> localities)
    {
        decimal? Batches(LocalityFigures locality) => RequirementEvaluator.Figure(locality.Values)(form.Thresholds.Batches);
        var groups = localities.ToLookup(locality =>
            Batches(locality) < form.Thresholds.SmallestRankedBatches ? Place.TooSmall
            : Batches(locality) is null || locality.Rates[definition.Rate].Value is null ? Place.Unknown
            : Place.Ranked);
        return new Ranking(
            definition.Rate,
            definition.First,
            InOrder(definition, groups[Place.Ranked]),
            [.. groups[Place.TooSmall].Select(locality => locality.Code)],
            [.. groups[Place.Unknown].Select(locality => locality.Code)]);
    }

    // Standard competition ranking: equals share a rank, and the next one's rank counts them all (1, 2, 2, 4).
    private static List<RankedLocality> InOrder(RankingDefinition definition, IEnumerable<LocalityFigures> known)
    {
        var sorted = known.Select(locality => (locality.Code, Rate: locality.Rates[definition.Rate]))
            .OrderBy(pair => Exact(pair.Rate), definition.First == RankedFirst.Lowest ? Ascending : Descending)
            .ThenBy(pair => pair.Code, StringComparer.Ordinal)
            .ToList();
        var ranked = new List<RankedLocality>(sorted.Count);
        foreach (var (code, rate) in sorted)
        {
            var ties = ranked.Count > 0 && Exact(rate).CompareTo(Exact(sorted[ranked.Count - 1].Rate)) == 0;
            var rank = ties ? ranked[^1].Rank : ranked.Count + 1;
            ranked.Add(new RankedLocality(rank, code, rate.Value!.Value, rate.Numerator!.Value, rate.Denominator!.Value));
        }

        return ranked;
    }

    private static ExactFraction Exact(RateValue rate) => new(rate.Numerator!.Value, rate.Denominator!.Value);

    private enum Place
    {
        Ranked,
        TooSmall,
        Unknown,
    }
}

/// <summary>The rank of a locality.</summary>
/// <param name="Rank">From 1; equals share one.</param>
/// <param name="Value">Its rate, rounded. Ties are those of the exact fraction.</param>
public sealed record RankedLocality(int Rank, string Locality, decimal Value, decimal Numerator, decimal Denominator);
