namespace QualityReports.Samples;

/// <summary>The properties of a locality; all its answers follow from these and the time.</summary>
/// <param name="Trades">The codes of its main product categories.</param>
/// <param name="Output">Gross industrial output of an average quarter of 2007, 万元.</param>
/// <param name="Size">The size of its industry, from 0 to 1.</param>
/// <param name="Culture">Its care for quality, from 0 to 1.</param>
/// <param name="BrandStrength">The strength of its brands, from 0 to 1.</param>
internal sealed record LocalityProfile(
    RosterEntry Member, PlaceNames Names, IReadOnlyList<string> Trades, double Output, double Size, double Culture, double BrandStrength, int Townships)
{
    private const int FirstYear = 2007;
    private const string PrefectureWithLists = "3303";

    // The output at which a locality has half of the largest size.
    private const double MiddlingOutput = 1_500_000;

    public string Code => Member.Locality.ToString();

    /// <summary>Whether its returns have list rows; the others report totals.</summary>
    public bool KeepsLists => Code.StartsWith(PrefectureWithLists, StringComparison.Ordinal);

    public static LocalityProfile Of(RosterEntry member, int seed)
    {
        var random = StableRandom.For(seed, member.Locality.ToString(), "profile");
        var known = KnownLocality.All.FirstOrDefault(known => known.Code == member.Locality);
        var output = (known?.Output ?? Guess(member, random)) * random.Factor(0.04);
        var size = output / (output + MiddlingOutput);
        return new LocalityProfile(
            member,
            PlaceNames.Of(member),
            known?.Trades ?? [random.Pick(ProductWords.Categories), random.Pick(ProductWords.Categories)],
            output,
            size,
            Culture: Math.Clamp(0.22 + (0.65 * size) + random.Within(-0.1, 0.1), 0.1, 0.9),
            BrandStrength: Math.Clamp(0.05 + (0.85 * size) + random.Within(-0.08, 0.08), 0.03, 0.95),
            Townships: TownshipsOf(member.Level, random));
    }

    /// <summary>Quarters since the campaign began in 2007, from 0.</summary>
    public static int TimeOf(ReportingPeriod quarter) => ((quarter.Year - FirstYear) * 4) + quarter.Number - 1;

    // Most counties are small, a few are large: the cube of a uniform distribution.
    private static double Guess(RosterEntry member, StableRandom random)
    {
        var u = random.Unit();
        var ofLevel = member.Level == LocalityLevel.City ? 5 : member.Level == LocalityLevel.District ? 1.3 : 1;
        return (40_000 + (2_600_000 * u * u * u)) * ofLevel * (member.Name.Contains("自治", StringComparison.Ordinal) ? 0.3 : 1);
    }

    private static int TownshipsOf(LocalityLevel level, StableRandom random) => level switch
    {
        LocalityLevel.City => random.Between(38, 48),
        LocalityLevel.District => random.Between(7, 16),
        LocalityLevel.County => random.Between(13, 34),
        _ => 1,
    };
}
