using System.Globalization;

namespace QualityReports.Samples;

/// <param name="Name">Its name, unique within the locality.</param>
/// <param name="Code">Its code, 18 or 9 characters, unique within the locality.</param>
internal sealed record Enterprise(string Name, string Code, string Trademark, string Category, string Product)
{
    /// <summary>The most enterprises of one locality with names of their own.</summary>
    public const int Most = 20_000;

    private const string First = "瓯鼎恒嘉锦亿腾宏瑞泽昊铭邦凯晟旭朗卓祺骏";
    private const string Second = "佳顺旺诺源尔威迪欣帆力特洲捷润艺盾川林狮";
    private const double ShareOfMainTrades = 0.75;
    private const double ShareOfLongCodes = 0.7;

    // Both are primes, and prime to the numbers of names and of codes: neighbours in the list differ, and none occurs twice.
    private const long NameStride = 7_919;
    private const long CodeStride = 15_485_863;

    private static readonly string[] Forms = ["有限公司", "股份有限公司", "制造有限公司", "实业有限公司", "科技有限公司", "集团有限公司", "厂"];

    /// <param name="index">Its index in the locality's list, below <see cref="Most"/>; the first ones hold the brands.</param>
    public static Enterprise Of(LocalityProfile profile, int index, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, "enterprise", index.ToString(CultureInfo.InvariantCulture));
        var offset = profile.Code.Sum(c => c * 31L) + seed;
        var category = random.Chance(ShareOfMainTrades) ? random.Pick(profile.Trades) : random.Pick(ProductWords.Categories);
        var words = ProductWords.For(category);
        var trademark = TrademarkOf(index, offset);
        return new Enterprise(
            PrefixOf(profile, index) + trademark + words.Trade + FormOf(index),
            CodeOf(profile, index, random),
            trademark,
            category,
            random.Pick(words.Products));
    }

    // A mark out of 400, a prefix out of 7, a legal form out of 7, each from its own digits of the index: 19,600 names. Beyond, a number.
    private static string TrademarkOf(int index, long offset)
    {
        var at = (int)(((index % 400 * NameStride) + offset) % 400 + 400) % 400;
        return $"{First[at % First.Length]}{Second[at / First.Length]}";
    }

    private static string PrefixOf(LocalityProfile profile, int index) => (index / 400 % 7) switch
    {
        0 => profile.Names.Short,
        1 => profile.Names.Prefecture + "市",
        2 => profile.Names.Short + "东方",
        3 => profile.Names.Short + "新",
        4 => profile.Names.Prefecture + "华",
        5 => profile.Names.Prefecture + "大",
        _ => profile.Names.Short + "金",
    };

    private static string FormOf(int index) =>
        index / 2_800 < Forms.Length ? Forms[((index / 2_800) + index) % Forms.Length] : string.Create(CultureInfo.InvariantCulture, $"第{index / 2_800}分厂");

    private static string CodeOf(LocalityProfile profile, int index, StableRandom random)
    {
        var offset = StableRandom.For(0, profile.Code, "codes").Next() % 100_000_000;
        var number = (long)((offset + (ulong)(index * CodeStride)) % 100_000_000);
        var isNewForm = index % 10 == 9;
        var body = isNewForm
            ? string.Create(CultureInfo.InvariantCulture, $"MA{number % 1_000_000:D6}")
            : string.Create(CultureInfo.InvariantCulture, $"{number:D8}");
        var organization = EnterpriseCodes.Organization(body);
        return random.Chance(ShareOfLongCodes) ? EnterpriseCodes.Credit(profile.Member.Locality.Area.Value, organization) : organization;
    }
}
