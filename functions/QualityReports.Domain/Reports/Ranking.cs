using QualityReports.Domain.Forms;

namespace QualityReports.Domain.Reports;

/// <summary>The localities in the order of a rate. Each locality of the report is ranked, too small to rank, or unknown.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="First">Which end of it comes first.</param>
/// <param name="Ranked">In order; of those that are equal, by code.</param>
/// <param name="TooSmall">The codes of localities with fewer batches sampled than the form wants.</param>
/// <param name="Unknown">The codes of localities whose rate or number of batches is unknown, the missing ones among them.</param>
public sealed record Ranking(
    string Rate, RankedFirst First, IReadOnlyList<RankedLocality> Ranked, IReadOnlyList<string> TooSmall, IReadOnlyList<string> Unknown)
{
    /// <summary>Ranks the localities.</summary>
    /// <param name="form">The form.</param>
    /// <param name="definition">By which rate, and which end first.</param>
    /// <param name="localities">The localities by code.</param>
    public static Ranking Of(FormEdition form, RankingDefinition definition, IReadOnlyList<LocalityFigures> localities)
    {
        var batches = localities.ToDictionary(locality => locality.Code, locality => RequirementEvaluator.Figure(locality.Values)(form.Thresholds.Batches));
        var small = localities.Where(locality => batches[locality.Code] < form.Thresholds.SmallestRankedBatches).ToList();
        var known = localities.Except(small)
            .Where(locality => batches[locality.Code] is not null && locality.Rates[definition.Rate].Value is not null)
            .ToList();
        return new Ranking(
            definition.Rate,
            definition.First,
            InOrder(definition, known),
            [.. small.Select(locality => locality.Code)],
            [.. localities.Except(small).Except(known).Select(locality => locality.Code)]);
    }

    // Standard competition ranking: equals share a rank, and the next one's rank counts them all (1, 2, 2, 4).
    private static List<RankedLocality> InOrder(RankingDefinition definition, IEnumerable<LocalityFigures> known)
    {
        var sign = definition.First == RankedFirst.Highest ? -1 : 1;
        var sorted = known.Select(locality => (locality.Code, Rate: locality.Rates[definition.Rate])).ToList();
        sorted.Sort((one, other) => sign * Exact(one.Rate).CompareTo(Exact(other.Rate)) is not 0 and var order ? order : string.CompareOrdinal(one.Code, other.Code));
        var ranked = new List<RankedLocality>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var ties = i > 0 && Exact(sorted[i].Rate).CompareTo(Exact(sorted[i - 1].Rate)) == 0;
            ranked.Add(new RankedLocality(
                ties ? ranked[i - 1].Rank : i + 1, sorted[i].Code, sorted[i].Rate.Value!.Value, sorted[i].Rate.Numerator!.Value, sorted[i].Rate.Denominator!.Value));
        }

        return ranked;
    }

    private static ExactFraction Exact(RateValue rate) => new(rate.Numerator!.Value, rate.Denominator!.Value);
}

/// <summary>A locality's place in a ranking.</summary>
/// <param name="Rank">From 1; equals share one.</param>
/// <param name="Locality">Its code.</param>
/// <param name="Value">Its rate, rounded. Ties are those of the exact fraction.</param>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line.</param>
public sealed record RankedLocality(int Rank, string Locality, decimal Value, decimal Numerator, decimal Denominator);
