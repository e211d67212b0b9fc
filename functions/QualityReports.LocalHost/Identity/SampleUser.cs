using QualityReports.Domain.Access;
using QualityReports.Samples;

namespace QualityReports.LocalHost.Identity;

/// <summary>A user for signing in on the local host.</summary>
internal sealed record SampleUser(string Subject, string Name, Role Role, Scope Scope)
{
    private static readonly AreaCode Neighbour = AreaCode.Parse("320000");

    /// <summary>The users of <c>qr up</c>: two clerks of the sample province, a clerk of another, and one person for each further role.</summary>
    public static IReadOnlyList<SampleUser> All { get; } =
    [
        ClerkOf(MemberOf(SampleRoster.SampleProvince, "330302")),
        ClerkOf(MemberOf(SampleRoster.SampleProvince, "330381-TX01")),
        ClerkOf(SampleRoster.For(Neighbour)[0]),
        new("officer-330000", "浙江省汇总员 Officer of Zhejiang", Role.Province, Scope.OfProvince(SampleRoster.SampleProvince)),
        new("officer-320000", "江苏省汇总员 Officer of Jiangsu", Role.Province, Scope.OfProvince(Neighbour)),
        new("officer-000000", "国家汇总员 Officer of the nation", Role.Nation, Scope.Nation),
        new("admin", "管理员 Administrator", Role.Admin, Scope.Nation),
    ];

    public Grant Grant => new(Subject, Scope, Role);

    /// <summary>The user of a subject; null without one.</summary>
    public static SampleUser? Find(string? subject) => All.FirstOrDefault(user => string.Equals(user.Subject, subject, StringComparison.Ordinal));

    private static RosterEntry MemberOf(AreaCode province, string locality) =>
        SampleRoster.For(province).First(member => member.Locality == LocalityCode.Parse(locality));

    private static SampleUser ClerkOf(RosterEntry member) =>
        new($"clerk-{member.Locality}", $"{member.Name}填报员 Clerk of {member.Locality}", Role.Clerk, Scope.Of(member.Locality));
}
