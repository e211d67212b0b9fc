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
        Assert.Equal(same ? null : "330000 330381 2009-Q1", finding?.Expected?.Zh);
        Assert.Equal(same ? null : $"{province} {locality} {period}", finding?.Found);
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
