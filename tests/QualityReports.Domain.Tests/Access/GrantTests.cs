using QualityReports.Domain.Access;

namespace QualityReports.Domain.Tests.Access;

public sealed class GrantTests
{
    [Theory]
    [InlineData(Role.Clerk, "330302", "330302", true)]
    [InlineData(Role.Clerk, "330302", "330303", false)]
    [InlineData(Role.Clerk, "330302", "330000", false)]
    [InlineData(Role.Clerk, "330381", "330381-TX01", false)]
    [InlineData(Role.Clerk, "330381-TX01", "330381", false)]
    [InlineData(Role.Province, "330000", "330302", true)]
    [InlineData(Role.Province, "330000", "330381-TX01", true)]
    [InlineData(Role.Province, "330000", "330000", true)]
    [InlineData(Role.Province, "330000", "320104", false)]
    [InlineData(Role.Province, "330000", "320000", false)]
    [InlineData(Role.Province, "330000", "000000", false)]
    [InlineData(Role.Nation, "000000", "000000", true)]
    [InlineData(Role.Nation, "000000", "330381-TX01", true)]
    [InlineData(Role.Admin, "330000", "330302", true)]
    [InlineData(Role.Admin, "330000", "000000", false)]
    [InlineData(Role.Admin, "000000", "330000", true)]
    // A role that does not fit the area covers nothing, also when the table has it.
    [InlineData(Role.Nation, "330000", "330000", false)]
    [InlineData(Role.Clerk, "000000", "330302", false)]
    [InlineData(Role.Clerk, "330000", "330000", false)]
    [InlineData(Role.Province, "330302", "330302", false)]
    public void Covers_AreaOfAGrant_IsWhatItsRoleReaches(Role role, string held, string asked, bool expected) =>
        Assert.Equal(expected, new Grant("zhang", Parse(held), role).Covers(Parse(asked)));

    [Theory]
    [InlineData("")]
    [InlineData("33")]
    [InlineData("3303021")]
    [InlineData("３３０３０２")]
    [InlineData("330302-")]
    [InlineData("330302-tx01")]
    [InlineData("330000-TX01")]
    [InlineData("../330302")]
    [InlineData(null)]
    public void TryParse_WhatIsNoArea_IsRefused(string? text) => Assert.False(Scope.TryParse(text, out _));

    [Theory]
    [InlineData("b7a3f1d2-6a0e-4a43-9d8a-0c1d2e3f4a5b", true)]
    [InlineData("clerk-330381-TX01", true)]
    [InlineData("a/b", false)]
    [InlineData("a#b", false)]
    [InlineData("张", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsSubject_OnlyWhatAKeyCanHold(string? text, bool expected) => Assert.Equal(expected, Grant.IsSubject(text));

    private static Scope Parse(string text) => Scope.TryParse(text, out var scope) ? scope : throw new FormatException(text);
}
