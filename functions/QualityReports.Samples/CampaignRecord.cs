using System.Globalization;

namespace QualityReports.Samples;

/// <summary>The days of a locality's steps in the campaign. A day after a period's end is a no in that period, so a yes stays a yes.</summary>
/// <param name="Document">The campaign's document was issued.</param>
/// <param name="Plan">Goals, plan and measures were set.</param>
/// <param name="DevelopmentPlan">Quality entered the economic and social development plan.</param>
/// <param name="BrandStrategy">The top-brand strategy came into force.</param>
/// <param name="Application">The day from which it applies for the title.</param>
/// <param name="Award">The title was awarded; null for never.</param>
internal sealed record CampaignRecord(
    DateOnly Document, DateOnly Plan, DateOnly DevelopmentPlan, DateOnly LeadingGroup, DateOnly BrandStrategy, DateOnly Application, DateOnly? Award)
{
    private const double CultureOfTitle = 0.52;
    private const double CultureOfApplicant = 0.35;

    private static readonly DateOnly Begin = new(2006, 11, 20);
    private static readonly string[] Surnames = ["陈", "林", "叶", "吴", "郑", "周", "徐", "黄", "金", "章"];
    private static readonly string[] GivenNames = ["建国", "志明", "晓东", "国平", "海燕", "永强", "丽华", "文斌", "伟民", "秀芬"];

    public required string DocumentNumber { get; init; }

    public required string PlanNumber { get; init; }

    /// <summary>The code of the issuing body.</summary>
    public required string Issuer { get; init; }

    public required string Leader { get; init; }

    /// <summary>The code of the leader's position.</summary>
    public required string Position { get; init; }

    /// <summary>Whether the leading group's office is in the quality and technical supervision department.</summary>
    public required bool OfficeInDepartment { get; init; }

    public static CampaignRecord Of(LocalityProfile profile, int seed)
    {
        var random = StableRandom.For(seed, profile.Code, "campaign");
        var reluctance = 1 - profile.Culture;
        var document = Begin.AddDays((int)(reluctance * random.Within(120, 1_100)));
        var plan = document.AddDays(random.Between(20, 160));
        var position = random.Unit();
        var application = profile.Culture > CultureOfApplicant
            ? new DateOnly(2008, 1, 1).AddDays((int)(reluctance * random.Within(0, 900)))
            : DateOnly.MaxValue;
        var issuer = random.Pick(["party", "government", "government", "both", "both"]);
        return new CampaignRecord(
            document,
            plan,
            document.AddDays((int)(random.Within(60, 500) * (0.4 + reluctance))),
            document.AddDays(random.Between(-15, 60)),
            document.AddDays((int)(random.Within(40, 520) * (1.2 - profile.BrandStrength))),
            application,
            profile.Culture > CultureOfTitle && random.Chance(0.7) ? new DateOnly(2008, 3, 15).AddDays(random.Between(0, 640)) : null)
        {
            DocumentNumber = Number(profile.Names.Mark + (issuer == "government" ? "政发" : "委发"), document, random),
            PlanNumber = Number(profile.Names.Mark + "政办发", plan, random),
            Issuer = issuer,
            Leader = random.Pick(Surnames) + random.Pick(GivenNames),
            Position = position < 0.35 ? "head" : position < 0.88 ? "deputy" : "party-secretary",
            OfficeInDepartment = random.Chance(0.9),
        };
    }

    // The numbers of a year continue: later in the year they are higher.
    private static string Number(string series, DateOnly day, StableRandom random) =>
        string.Create(CultureInfo.InvariantCulture, $"{series}〔{day.Year}〕{1 + (day.DayOfYear / 5) + random.Between(0, 4)}号");
}
