namespace QualityReports.Samples;

/// <summary>A brand of a locality: awarded once, and renewed or not.</summary>
/// <param name="Years">The length of a term.</param>
/// <param name="Renewed">Whether a new term follows the old one without a gap.</param>
internal sealed record SampleBrand(string Kind, Enterprise Holder, DateOnly FirstDay, int Years, bool Renewed)
{
    public const string ChinaTop = "china-top";

    public const string Provincial = "provincial";

    public const string Geographical = "geographical-indication";

    private const int YearsOfGeographical = 10;
    private const int FirstOfIndications = 120;

    /// <summary>The product under its mark.</summary>
    public string Product => Kind == Geographical ? Holder.Product : $"{Holder.Trademark}牌{Holder.Product}";

    /// <summary>The brands of a locality, with awards of future years.</summary>
    public static IReadOnlyList<SampleBrand> Of(LocalityProfile profile, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, "brands");
        var top = (int)Figures.Count((9 * profile.Size * profile.BrandStrength) - 0.4);
        var provincial = random.Between(0, 1) + (int)Figures.Count(85 * profile.Size * profile.BrandStrength * random.Factor(0.15));
        var mayHaveIndications = profile.Member.Level is not (LocalityLevel.Town or LocalityLevel.Industry);
        return
        [
            .. Enumerable.Range(0, top).Select(i => TopBrand(i, Enterprise.Of(profile, i, seed), random)),
            .. Enumerable.Range(0, provincial).Select(i => ProvincialBrand(i, Enterprise.Of(profile, i, seed), random)),
            .. Enumerable.Range(0, mayHaveIndications ? random.Between(0, profile.Size < 0.3 ? 3 : 1) : 0).Select(i => Indication(i, profile, seed, random)),
        ];
    }

    /// <summary>The first day of the term that contains a day, or of the last term before it; null before the award.</summary>
    public DateOnly? TermAt(DateOnly day)
    {
        if (day < FirstDay)
            return null;
        var term = FirstDay;
        while (Renewed && term.AddYears(Years) <= day)
            term = term.AddYears(Years);
        return term;
    }

    public DateOnly EndOf(DateOnly term) => term.AddYears(Years).AddDays(-1);

    public bool IsValidOn(DateOnly day) => TermAt(day) is { } term && EndOf(term) >= day;

    // Awarded each September from 2005 to 2007, mostly for five years, and never again.
    private static SampleBrand TopBrand(int i, Enterprise holder, StableRandom random) =>
        new(ChinaTop, holder, new DateOnly(2005 + random.Between(0, 2), 9, 1), i % 4 == 3 ? 3 : 5, Renewed: false);

    private static SampleBrand ProvincialBrand(int i, Enterprise holder, StableRandom random) =>
        new(Provincial, holder, new DateOnly(i == 0 ? 2006 : 2003 + random.Between(0, 7), 1, 1), 3, Renewed: i % 7 != 6);

    private static SampleBrand Indication(int i, LocalityProfile profile, int seed, StableRandom random)
    {
        string[] products = ["杨梅", "茶叶", "香柚", "米醋", "石斛"];
        var name = profile.Names.Short + products[(i + (profile.Code[^1] % products.Length)) % products.Length];
        var holder = Enterprise.Of(profile, FirstOfIndications + i, seed);
        return new(Geographical, holder with { Product = name }, new DateOnly(2004, 5, 1).AddMonths(random.Between(0, 50)), YearsOfGeographical, Renewed: true);
    }
}
