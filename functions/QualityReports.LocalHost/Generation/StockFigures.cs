using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.LocalHost.Generation;

/// <summary>What a locality has at the end of a quarter. Every figure is a function of time that only grows, so quarters that are generated apart agree.</summary>
internal static class StockFigures
{
    // Enterprises below the designated size are many and small.
    private const double OutputOfEnterprise = 260;
    private static readonly string[] CertifiedTrades = ["PC08", "PC09", "PC10", "PC11", "PC12", "PC13", "PC16", "PC17"];

    /// <summary>Industrial enterprises at the end of a quarter.</summary>
    public static int EnterprisesOf(LocalityProfile profile, ReportingPeriod quarter) =>
        (int)Figures.Count(((profile.Output / OutputOfEnterprise) + 60) * (1 + (0.012 * LocalityProfile.TimeOf(quarter))));

    /// <summary>The stocks at the end of a quarter, brands left out.</summary>
    public static Figures Of(LocalityProfile profile, ReportingPeriod quarter, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, "stocks");
        var t = LocalityProfile.TimeOf(quarter);
        var figures = new Figures();
        AddResponsibility(figures, profile, t, random);
        AddEnterprises(figures, profile, quarter, t, random);
        figures["D06"] = 1 + Figures.Count(5 * profile.Size * random.Factor(0.3));
        return figures;
    }

    private static void AddResponsibility(Figures figures, LocalityProfile profile, int t, StableRandom random)
    {
        var covered = Math.Min(1, 0.5 + (0.55 * profile.Culture) + (0.012 * t) + random.Within(-0.05, 0.05));
        var enterprises = 400 * profile.Size * (1 + (0.03 * t));
        figures["B03"] = profile.Townships;
        figures["B04"] = (long)(profile.Townships * covered);
        figures["B01"] = figures["B04"] + Figures.Count(enterprises * random.Within(0.6, 1));
        figures["B02"] = figures["B04"] + Figures.Count(enterprises * random.Within(0.3, 0.7));
    }

    private static void AddEnterprises(Figures figures, LocalityProfile profile, ReportingPeriod quarter, int t, StableRandom random)
    {
        var enterprises = EnterprisesOf(profile, quarter);
        var growth = 1 + (0.02 * t);
        figures["F01"] = enterprises;
        figures["F02"] = Figures.Count(enterprises * random.Within(0.08, 0.13) * (1 + (0.004 * t)));
        figures["F04"] = Figures.Count(enterprises * (0.02 + (0.12 * profile.Culture)) * growth);
        figures["F05"] = Figures.Count(enterprises * (profile.Trades.Any(CertifiedTrades.Contains) ? 0.6 : 0.04) * profile.Size * growth * random.Factor(0.2));
        figures["F06"] = profile.Member.Level == LocalityLevel.Industry ? 45 : 20 + Figures.Count(260 * profile.Size * random.Factor(0.2) * (1 + (0.006 * t)));
        figures["F07"] = Figures.Count(figures["F06"] * Math.Min(0.92, 0.12 + (0.7 * profile.Culture) + (0.006 * t)));
    }
}
