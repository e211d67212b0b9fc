using System.Globalization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Checking;
using QualityReports.Domain.DeadlineExtensions;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Tests.Checking;

public sealed class IdentityCheckerTests
{
    private const string InTime = "2009-04-10T09:00:00+08:00";
    private static readonly IdentityChecker Checker = new(AreaCatalog.Default, FormCatalog.Load());

    [Fact]
    public void CheckAddress_MemberInTime_IsTaken() => Assert.Null(Check("330000/330381/2009-Q1", InTime));

    [Fact]
    public void CheckAddress_ExtensionOfAnArea_IsTaken() => Assert.Null(Check("330000/330381-TX01/2009-Q1", InTime));

    [Theory]
    [InlineData("990000/990101/2009-Q1", "990000")]
    [InlineData("330000/330399/2009-Q1", "330399")]
    [InlineData("330000/330399-TX01/2009-Q1", "330399-TX01")]
    public void CheckAddress_UnknownArea_IsNamed(string folder, string found)
    {
        var finding = Check(folder, InTime)!;

        Assert.Equal((FindingKinds.AreaUnknown, found), (finding.Kind, finding.Found));
        Assert.True(string.IsNullOrEmpty(finding.Expected?.En));
    }

    [Theory]
    [InlineData("330000/330183/2009-Q1", "2014", "330111")]
    [InlineData("330000/331021-TX01/2009-Q1", "2017", "331083")]
    public void CheckAddress_RetiredCode_NamesYearAndSuccessor(string folder, string year, string successor)
    {
        var finding = Check(folder, InTime)!;

        Assert.Equal(FindingKinds.AreaUnknown, finding.Kind);
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains(year, finding.Expected!.In(language), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains(successor, finding.Expected!.In(language), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2009-H1")]
    [InlineData("2009-01")]
    [InlineData("2007-Q4")]
    public void CheckAddress_PeriodWithoutForm_IsUnknown(string period)
    {
        var finding = Check("330000/330381/" + period, InTime)!;

        Assert.Equal((FindingKinds.PeriodUnknown, period), (finding.Kind, finding.Found));
    }

    [Fact]
    public void CheckAddress_NoMember_IsNotOnTheRoster() =>
        Assert.Equal(FindingKinds.NotOnRoster, Checker.CheckAddress(Address("330000/330381/2009-Q1"), null, Instant(InTime))?.Kind);

    [Theory]
    [InlineData("2009-03-31", null, true)]
    [InlineData("2009-04-01", null, false)]
    [InlineData("2008-01-01", "2009-03-31", true)]
    [InlineData("2008-01-01", "2009-03-30", false)]
    public void CheckAddress_Membership_IsThatOfThePeriodsLastDay(string from, string? until, bool taken)
    {
        var member = new RosterEntry(LocalityCode.Parse("330381"), "瑞安市", LocalityLevel.County, Day(from), until is null ? null : Day(until));

        Assert.Equal(taken ? null : FindingKinds.NotOnRoster, Checker.CheckAddress(Address("330000/330381/2009-Q1"), member, Instant(InTime))?.Kind);
    }

    [Theory]
    [InlineData("2009-03-31T23:59:59+08:00", "PERIOD_NOT_OPEN", "2009-04-01")]
    [InlineData("2009-04-01T00:00:00+08:00", null, null)]
    [InlineData("2009-05-10T23:59:59+08:00", null, null)]
    [InlineData("2009-05-11T00:00:00+08:00", "PERIOD_LOCKED", "2009-05-10")]
    [InlineData("2026-01-01T00:00:00+00:00", "PERIOD_LOCKED", "2009-05-10")]
    public void CheckAddress_TimeOfReceipt_IsHeldAgainstTheCalendar(string received, string? code, string? day)
    {
        var finding = Check("330000/330381/2009-Q1", received);

        Assert.Equal((code, day), (finding?.Kind.Code, finding?.Expected?.Zh));
    }

    [Theory]
    [InlineData("2009-05-10T16:00:00Z", "2009-05-20", null)]
    [InlineData("2009-05-20T15:59:59.9999999Z", "2009-05-20", null)]
    [InlineData("2009-05-20T16:00:00Z", "2009-05-20", "2009-05-10, and by extension until 2009-05-20")]
    [InlineData("2009-12-31T15:59:59.9999999Z", "2009-12-31", null)]
    [InlineData("2009-12-31T16:00:00Z", "2009-12-31", "2009-05-10, and by extension until 2009-12-31")]
    [InlineData("2012-02-29T15:59:59.9999999Z", "2012-02-29", null)]
    [InlineData("2012-02-29T16:00:00Z", "2012-02-29", "2009-05-10, and by extension until 2012-02-29")]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01", null)]
    [InlineData("2009-05-10T16:00:00Z", "2009-05-10", "2009-05-10")]
    [InlineData("2009-06-01T00:00:00Z", "2009-04-02", "2009-05-10")]
    [InlineData("2009-04-20T00:00:00Z", "2009-04-02", null)]
    public void CheckAddress_Extension_TakesAReturnAfterTheLockUntilItsEnd(string received, string lastDay, string? refusal)
    {
        var finding = Check("330000/330381/2009-Q1", received, lastDay);

        Assert.Equal(refusal is null ? null : FindingKinds.PeriodLocked, finding?.Kind);
        Assert.Equal(refusal, finding?.Expected?.En);
    }

    [Fact]
    public void CheckAddress_ExtensionBeforeTheWindow_OpensNothing() =>
        Assert.Equal(FindingKinds.PeriodNotOpen, Check("330000/330381/2009-Q1", "2009-03-31T15:59:59Z", "2009-12-31")?.Kind);

    [Fact]
    public void CheckAddress_SeveralFaults_GivesTheFirst() =>
        Assert.Equal(FindingKinds.AreaUnknown, Checker.CheckAddress(Address("330000/330399/2009-H1"), null, Instant("2026-01-01T00:00:00Z"))?.Kind);

    [Theory]
    [InlineData("330000", "330381", "2009-Q1", true)]
    [InlineData("110000", "330381", "2009-Q1", false)]
    [InlineData("330000", "330382", "2009-Q1", false)]
    [InlineData("330000", "330381", "2009-Q2", false)]
    [InlineData("330000", "330381-TX01", "2009-Q1", false)]
    [InlineData("330000", "330381", " 2009-Q1", false)]
    [InlineData(null, null, null, false)]
    public void CheckDocument_WhatTheFileSays_IsWhereItWasSent(string? province, string? locality, string? period, bool same)
    {
        var finding = IdentityChecker.CheckDocument(
            LocalityCode.Parse("330381"), ReportingPeriod.Parse("2009-Q1"), new FormIdentity("2009", province, locality, period));

        Assert.Equal(same ? null : FindingKinds.IdentityMismatch, finding?.Kind);
        Assert.Equal(same ? null : $"{province} {locality} {period}", finding?.Found);
    }

    [Theory]
    [InlineData("330302", "2009-Q1", "330303", "2009-Q1", "这是龙湾区 2009 年第一季度的报表，不是鹿城区的。",
        "This is 龙湾区's return for the first quarter of 2009, not 鹿城区's.")]
    [InlineData("330302", "2009-Q2", "330302", "2009-Q1", "这是鹿城区 2009 年第一季度的报表，不是 2009 年第二季度的。",
        "This is 鹿城区's return for the first quarter of 2009, not for the second quarter of 2009.")]
    [InlineData("330302", "2009-H1", "330303", "2009-03", "这是龙湾区 2009 年 3 月的报表，不是鹿城区 2009 年上半年的。",
        "This is 龙湾区's return for March 2009, not 鹿城区's for the first half of 2009.")]
    [InlineData("330302", "2009-Q1", "110105", "2009-Q1", "这是北京市朝阳区 2009 年第一季度的报表，不是鹿城区的。",
        "This is 朝阳区 (Beijing)'s return for the first quarter of 2009, not 鹿城区's.")]
    [InlineData("330302", "2009-Q1", "330381-TX01", "2009-Q1", "这是瑞安市（330381-TX01） 2009 年第一季度的报表，不是鹿城区的。",
        "This is 瑞安市 (330381-TX01)'s return for the first quarter of 2009, not 鹿城区's.")]
    [InlineData("330302", "2009-Q1", "330399", "x", "这是“330399” “x”的报表，不是鹿城区 2009 年第一季度的。",
        "This is “330399”'s return for “x”, not 鹿城区's for the first quarter of 2009.")]
    [InlineData("330302", "2009-Q1", null, null, "这是未写明的地区 未写明的报告期的报表，不是鹿城区 2009 年第一季度的。",
        "This is an unnamed locality's return for an unnamed period, not 鹿城区's for the first quarter of 2009.")]
    public void CheckDocument_AnotherReturn_IsNamedByWhatDiffers(string sentTo, string sentFor, string? locality, string? period, string zh, string en)
    {
        var identity = new FormIdentity("2009", locality is null ? "330000" : locality[..2] + "0000", locality, period);
        var finding = IdentityChecker.CheckDocument(LocalityCode.Parse(sentTo), ReportingPeriod.Parse(sentFor), identity)!;

        Assert.Equal(zh, MessageCatalog.Render(finding, Language.Zh).Message);
        Assert.Equal(en, MessageCatalog.Render(finding, Language.En).Message);
    }

    [Fact]
    public void CheckDocument_ProvinceOfAnother_IsNamed()
    {
        var finding = IdentityChecker.CheckDocument(LocalityCode.Parse("330302"), null, new FormIdentity("2009", "110000", "330302", "2009-Q1"))!;

        Assert.Equal("这是北京市鹿城区 2009 年第一季度的报表，不是鹿城区的。", MessageCatalog.Render(finding, Language.Zh).Message);
    }

    [Fact]
    public void CheckDocument_NameOfTheRoster_IsNamed()
    {
        var zone = LocalityCode.Parse("330381-TX01");
        var finding = IdentityChecker.CheckDocument(zone, null, new FormIdentity("2009", "330000", "330381", "2009-Q1"), "塘下镇")!;

        Assert.Equal("这是瑞安市 2009 年第一季度的报表，不是塘下镇的。", MessageCatalog.Render(finding, Language.Zh).Message);
    }

    [Theory]
    [InlineData("330000/330302/2009-Q1", "2009-03-31T00:00:00Z", "2009 年第一季度的报表还没有开始收取，2009-04-01 起可以报送。")]
    [InlineData("330000/330302/2009-Q1", "2009-06-01T00:00:00Z", "2009 年第一季度的报表已锁定，报送截止于 2009-05-10。")]
    [InlineData("330000/330302/2009-H1", InTime, "2009 年上半年没有要填的报表。")]
    public void CheckAddress_Period_IsNamed(string folder, string received, string zh) =>
        Assert.Equal(zh, MessageCatalog.Render(Check(folder, received)!, Language.Zh).Message);

    [Fact]
    public void CheckAddress_NoMember_IsNamed()
    {
        var finding = Checker.CheckAddress(Address("330000/330302/2009-Q1"), null, Instant(InTime))!;

        Assert.Equal("鹿城区（330302）不在本省本期的名单中。", MessageCatalog.Render(finding, Language.Zh).Message);
    }

    [Fact]
    public void CheckDocument_NothingExpected_IsAnybodys() =>
        Assert.Null(IdentityChecker.CheckDocument(null, null, new FormIdentity("2009", "110000", "110101", "2009")));

    private static Finding? Check(string folder, string received, string? extended = null)
    {
        var address = Address(folder);
        var extension = extended is null ? null : new Extension(address.Period, address.Locality, Day(extended), "r", "b", Instant(InTime));
        return Checker.CheckAddress(address, new RosterEntry(address.Locality, "x", LocalityLevel.County, Day("2001-01-01")), Instant(received), extension);
    }

    private static SubmissionAddress Address(string folder) => SubmissionAddress.Parse(folder + "/a.xlsx").Address!;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
