namespace QualityReports.Samples;

/// <summary>The flows of a locality in a quarter. Every part stays below its whole, and so in a year's sum of quarters.</summary>
internal static class FlowFigures
{
    // The first quarter has the Spring Festival, the last one the year's targets.
    private static readonly double[] SeasonOfOutput = [0.89, 1.01, 1.01, 1.09];
    private static readonly double[] SeasonOfWork = [0.88, 1.04, 0.98, 1.1];

    /// <summary>The factor by which inspections and cases of a quarter differ from the average quarter's.</summary>
    public static double SeasonOf(ReportingPeriod quarter) => SeasonOfWork[quarter.Number - 1];

    /// <summary>The flows of a quarter, without cases and lists.</summary>
    public static Figures Of(LocalityProfile profile, ReportingPeriod quarter, int seed, Figures brands, bool brandStrategy)
    {
        var t = LocalityProfile.TimeOf(quarter);
        var random = (string topic) => StableRandom.For(seed, profile.Code, quarter.ToString(), topic);
        var figures = new Figures();
        AddOutput(figures, profile, t, quarter, random("output"), brands["E01"] + brands["E02"] > 0);
        AddInspections(figures, profile, t, quarter, random("inspections"));
        AddWork(figures, profile, quarter, random("work"), brandStrategy);
        AddProblems(figures, profile, t, random("problems"), brands);
        return figures;
    }

    private static void AddOutput(Figures figures, LocalityProfile profile, int t, ReportingPeriod quarter, StableRandom random, bool hasBrands)
    {
        var culture = profile.Culture;
        var output = profile.Output * (1 + (0.026 * t)) * SeasonOfOutput[quarter.Number - 1] * random.Factor(0.03);
        var constant = output * (0.86 - (0.004 * t));
        figures["C08"] = Figures.Money(output);
        figures["C12"] = Figures.Money(constant);
        figures["C09"] = Figures.Money(constant * (0.04 + (0.3 * culture)) * random.Factor(0.03));
        figures["C10"] = Figures.Money(constant * (0.22 + (0.22 * culture)) * random.Factor(0.03));
        figures["C11"] = Figures.Money(constant * (0.6 - (0.45 * culture)) * random.Factor(0.03));
        figures["C06"] = Figures.Money(output * (0.0065 - (0.004 * culture)) * random.Factor(0.08));
        figures["C07"] = Figures.Money(output * (0.0024 - (0.0015 * culture)) * random.Factor(0.1));
        figures["F03"] = Figures.Money(output * Math.Min(0.95, 0.52 + (0.3 * profile.Size) + (0.005 * t)) * random.Factor(0.015));
        figures["E04"] = hasBrands ? Figures.Money(output * (0.03 + (0.4 * profile.BrandStrength)) * random.Factor(0.04)) : 0;
    }

    private static void AddInspections(Figures figures, LocalityProfile profile, int t, ReportingPeriod quarter, StableRandom random)
    {
        var ofLevel = profile.Member.Level == LocalityLevel.City ? 3 : 1;
        var batches = Figures.Count((24 + (80 * profile.Size)) * SeasonOf(quarter) * random.Factor(0.04)) * ofLevel;
        figures["C01"] = batches;
        figures["C02"] = batches - Figures.Count(batches * FailureRate(profile, t) * random.Factor(0.2));
    }

    /// <summary>The share of batches that fail: from one in seven in a poor county of 2007 to one in thirty.</summary>
    private static double FailureRate(LocalityProfile profile, int t) => Math.Max(0.02, 0.155 - (0.14 * profile.Culture) - (0.0025 * t));

    private static void AddWork(Figures figures, LocalityProfile profile, ReportingPeriod quarter, StableRandom random, bool brandStrategy)
    {
        var season = SeasonOf(quarter);
        figures["A08"] = random.Between(0, 1) + Figures.Count(2.4 * profile.Culture);
        figures["B05"] = 2 + Figures.Count(8 * profile.Size * season * random.Factor(0.2));
        figures["B06"] = Figures.Count((90 + (2_400 * profile.Size)) * season * random.Factor(0.08));
        figures["B08"] = brandStrategy ? Figures.Money((6 + (420 * profile.Size * profile.BrandStrength)) * random.Factor(0.12)) : 0;
        figures["C13"] = Figures.Count((6 + (210 * profile.Size)) * season * random.Factor(0.1));
        figures["C14"] = (long)(figures["C13"] * Math.Min(1, 0.84 + (0.16 * profile.Culture) + random.Within(0, 0.04)));
        figures["F08"] = Figures.Count((40 + (3_600 * profile.Size * profile.Culture)) * season * random.Factor(0.12));
    }

    private static void AddProblems(Figures figures, LocalityProfile profile, int t, StableRandom random, Figures brands)
    {
        figures["D07"] = random.Between(0, 2) + Figures.Count(2 * profile.Size);
        figures["D08"] = Math.Max(0, figures["D07"] + (random.Chance(profile.Culture + 0.15) ? random.Between(0, 1) : -1));
        figures["D09"] = Figures.Count((brands["E01"] + (brands["E02"] * 0.3)) * profile.BrandStrength * (0.8 + (0.05 * t)) * random.Factor(0.2));
    }
}
