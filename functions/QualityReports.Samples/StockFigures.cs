namespace QualityReports.Samples;

/// <summary>The stocks of a locality at the end of a quarter: functions of time that only grow, so quarters that are generated separately agree.</summary>
internal static class StockFigures
{
    // Enterprises below the designated size are many and small.
    private const double OutputOfEnterprise = 260;
    private static readonly string[] CertifiedTrades = ["PC08", "PC09", "PC10", "PC11", "PC12", "PC13", "PC16", "PC17"];

    /// <summary>The stocks at the end of a quarter, without brands.</summary>
    public static Figures Of(LocalityProfile profile, ReportingPeriod quarter, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, "stocks");
        var t = LocalityProfile.TimeOf(quarter);
        var figures = new Figures();
        AddResponsibility(figures, profile, t, random);
        AddEnterprises(figures, profile, t, random);
        figures["D06"] = 1 + Figures.Count(5 * profile.Size * random.Factor(0.3));
        return figures;
    }

    private static void AddResponsibility(Figures figures, LocalityProfile profile, int t, StableRandom random)
    {
        var covered = Math.Min(1, 0.5 + (0.55 * profile.Culture) + (0.012 * t) + random.Within(-0.05, 0.05));
        var enterprises = 400 * profile.Size * Growth(0.03, t, random);
        figures["B03"] = profile.Townships;
        figures["B04"] = Figures.Count(profile.Townships * covered);
        figures["B01"] = figures["B04"] + Figures.Count(enterprises * random.Within(0.6, 1));
        figures["B02"] = figures["B04"] + Figures.Count(enterprises * random.Within(0.3, 0.7));
    }

    private static void AddEnterprises(Figures figures, LocalityProfile profile, int t, StableRandom random)
    {
        var enterprises = ((profile.Output / OutputOfEnterprise) + 60) * Growth(0.012, t, random);
        var certified = profile.Trades.Any(CertifiedTrades.Contains) ? 0.6 : 0.04;
        figures["F01"] = Figures.Count(enterprises);
        figures["F02"] = Figures.Count(enterprises * random.Within(0.08, 0.13) * Growth(0.004, t, random));
        figures["F04"] = Figures.Count(enterprises * (0.02 + (0.12 * profile.Culture)) * Growth(0.02, t, random));
        figures["F05"] = Figures.Count(enterprises * certified * profile.Size * Growth(0.02, t, random));
        figures["F06"] = 20 + Figures.Count(260 * profile.Size * random.Factor(0.2) * Growth(0.006, t, random));
        figures["F07"] = Figures.Count(figures["F06"] * Math.Min(0.92, 0.12 + (0.7 * profile.Culture) + (0.006 * t)));
    }

    // Each locality grows at a pace of its own: with one pace for all, the rounding of a small figure would be an outlier among the province's ratios.
    private static double Growth(double perQuarter, int t, StableRandom random) => 1 + (perQuarter * random.Factor(0.7) * t);
}
