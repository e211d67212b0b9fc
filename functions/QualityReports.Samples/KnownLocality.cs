namespace QualityReports.Samples;

/// <summary>A locality of the sample roster of Zhejiang, with its industry in the order of magnitude of 2007 and its known products.</summary>
/// <param name="Output">Gross industrial output of a quarter, 万元.</param>
/// <param name="Trades">The codes of its main product categories.</param>
internal sealed record KnownLocality(LocalityCode Code, int Output, IReadOnlyList<string> Trades)
{
    /// <summary>The forty localities, by prefecture.</summary>
    public static IReadOnlyList<KnownLocality> All { get; } =
    [
        // 杭州
        Of("330109", 7_500_000, "PC06 PC16 PC15"), Of("330110", 3_200_000, "PC06 PC15"), Of("330111", 1_900_000, "PC25 PC12"),
        Of("330122", 550_000, "PC15 PC28"),
        Of("330127", 160_000, "PC02 PC01"),
        // 宁波
        Of("330206", 3_600_000, "PC15 PC24 PC19"), Of("330212", 3_900_000, "PC04 PC16"), Of("330281", 2_300_000, "PC24 PC09"),
        Of("330282", 3_400_000, "PC09 PC16"),
        // 温州
        Of("330302", 1_900_000, "PC05 PC04 PC30"), Of("330303", 1_500_000, "PC14 PC19"), Of("330304", 1_300_000, "PC05 PC27"),
        Of("330305", 60_000, "PC01 PC16"),
        Of("330324", 900_000, "PC14 PC13 PC05"), Of("330326", 600_000, "PC15 PC24"), Of("330327", 650_000, "PC25 PC06"),
        Of("330328", 55_000, "PC01 PC20"),
        Of("330329", 45_000, "PC02 PC08"), Of("330381", 1_900_000, "PC16 PC15 PC05"), Of("330381-TX01", 560_000, "PC16 PC17"),
        Of("330382", 2_600_000, "PC11 PC12"),
        Of("330382-DY01", 1_450_000, "PC11"), Of("330383", 420_000, "PC25 PC06"),
        // 嘉兴、湖州、绍兴
        Of("330481", 1_900_000, "PC05 PC06"), Of("330483", 1_700_000, "PC06 PC21"), Of("330521", 900_000, "PC18 PC07"),
        Of("330523", 480_000, "PC07 PC02"),
        Of("330603", 4_200_000, "PC06 PC04"), Of("330624", 620_000, "PC28 PC15"), Of("330681", 2_700_000, "PC06 PC14"),
        // 金华、衢州、舟山
        Of("330727", 75_000, "PC01 PC24"), Of("330782", 2_100_000, "PC04 PC08 PC26"), Of("330784", 1_800_000, "PC20 PC15 PC17"),
        Of("330824", 95_000, "PC21 PC02"),
        Of("330881", 330_000, "PC20 PC18"), Of("330900", 1_700_000, "PC01 PC15"),
        // 台州、丽水
        Of("331003", 900_000, "PC24 PC15"), Of("331081", 1_500_000, "PC13 PC05"), Of("331083", 1_050_000, "PC14 PC16"),
        Of("331127", 38_000, "PC02 PC29"),
    ];

    private static KnownLocality Of(string code, int output, string trades) => new(LocalityCode.Parse(code), output, trades.Split(' '));
}
