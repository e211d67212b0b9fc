using System.Globalization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Rosters;

namespace QualityReports.Domain.Tests.Rosters;

public sealed class RosterCheckerTests
{
    private const string Heading = "code,name,level,from,until,contact";
    private static readonly AreaCode Zhejiang = AreaCode.Parse("330000");
    private static readonly DateOnly Today = new(2009, 4, 10);
    private static readonly RosterChecker Checker = new(AreaCatalog.Default, FormCatalog.Load());

    [Theory]
    [InlineData("330302,鹿城区,district,2007-01-01,,张三", "330302 鹿城区 District 2007-01-01  张三")]
    [InlineData("３３０３０２, 鹿城区 ,District,2007年1月1日,2009/12/31,", "330302 鹿城区 District 2007-01-01 2009-12-31 ")]
    [InlineData("330381-TX01,塘下镇,镇,2007/1/1,2007/1/1,", "330381-TX01 塘下镇 Town 2007-01-01 2007-01-01 ")]
    [InlineData("330183,富阳市,县,2007-01-01,2014-12-31,", "330183 富阳市 County 2007-01-01 2014-12-31 ")]
    public void Check_SoundRow_IsItsEntry(string row, string entry)
    {
        var check = Check(Heading, row);

        Assert.Empty(check.Findings);
        Assert.Equal(entry, Describe(Assert.Single(check.Entries)));
    }

    [Theory]
    [InlineData("330302x,a,county,2007-01-01,,", "ROSTER_CODE_INVALID A3 330302x")]
    [InlineData("330381-tx01,a,town,2007-01-01,,", "ROSTER_CODE_INVALID A3 330381-tx01")]
    [InlineData("330381-TX0123456,a,town,2007-01-01,,", "ROSTER_CODE_INVALID A3 330381-TX0123456")]
    [InlineData("330399,a,county,2007-01-01,,", "ROSTER_AREA_UNKNOWN A3 330399")]
    [InlineData("330183,a,county,2007-01-01,,", "ROSTER_AREA_UNKNOWN A3 330183")]
    [InlineData("330183,a,county,2007-01-01,2015-01-01,", "ROSTER_AREA_UNKNOWN A3 330183")]
    [InlineData("440103,a,county,2007-01-01,,", "ROSTER_AREA_FOREIGN A3 440103")]
    [InlineData(",a,county,2007-01-01,,", "ROSTER_VALUE_REQUIRED A3 ")]
    [InlineData("330302,,county,2007-01-01,,", "ROSTER_VALUE_REQUIRED B3 ")]
    [InlineData("330302,\u200B \u00A0,county,2007-01-01,,", "ROSTER_VALUE_REQUIRED B3 \u200B")]
    [InlineData("330302,a,,2007-01-01,,", "ROSTER_VALUE_REQUIRED C3 ")]
    [InlineData("330302,a,county,,,", "ROSTER_VALUE_REQUIRED D3 ")]
    [InlineData("330302,a,village,2007-01-01,,", "ROSTER_LEVEL_UNKNOWN C3 village")]
    [InlineData("330302,a,county,2007-13-01,,", "ROSTER_DATE_INVALID D3 2007-13-01")]
    [InlineData("330302,a,county,39083,,", "ROSTER_DATE_INVALID D3 39083")]
    [InlineData("330302,a,county,2007-02-29,,", "ROSTER_DATE_INVALID D3 2007-02-29")]
    [InlineData("330302,a,county,2007-01-01,soon,", "ROSTER_DATE_INVALID E3 soon")]
    [InlineData("330302,a,county,2007-01-02,2007-01-01,", "ROSTER_DATES_REVERSED E3 2007-01-01")]
    [InlineData("330303,a,county,2007-01-02,,", "ROSTER_DUPLICATE A3 330303")]
    public void Check_FaultyRow_NamesTheCellAndAppliesNothing(string row, string expected)
    {
        var check = Check(Heading, "330303,龙湾区,区,2007-01-01,,", row);

        var finding = Assert.Single(check.Findings);
        Assert.Equal(expected.Replace("\u200B", "", StringComparison.Ordinal), $"{finding.Kind.Code} {finding.Cell?.Local} {finding.Found}");
        Assert.Equal("r.csv", finding.Cell?.Sheet);
        Assert.Empty(check.Entries);
    }

    [Fact]
    public void Check_RetiredCode_NamesItsSuccessor() =>
        Assert.Contains("330111", Assert.Single(Check(Heading, "330183,富阳市,县,2007-01-01,,").Findings).Expected!.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData(50, 100, 0)]
    [InlineData(51, 100, 1)]
    [InlineData(50, 101, 1)]
    [InlineData(51, 101, 2)]
    public void Check_LongTexts_AreRefused(int name, int contact, int findings) => Assert.Equal(
        Enumerable.Repeat(RosterFindingKinds.RosterTextTooLong, findings),
        Check(Heading, $"330302,{new string('名', name)},区,2007-01-01,,{new string('联', contact)}").Findings.Select(finding => finding.Kind));

    [Fact]
    public void Check_SeveralFaults_AreAllTold() => Assert.Equal(
        ["ROSTER_AREA_UNKNOWN A2", "ROSTER_VALUE_REQUIRED B2", "ROSTER_LEVEL_UNKNOWN C2", "ROSTER_DATE_INVALID D2", "ROSTER_AREA_FOREIGN A4"],
        Check(Heading, "330399,,x,y,,", "330302,a,区,2007-01-01,,",
            "110101,b,区,2007-01-01,,").Findings.Select(finding => $"{finding.Kind.Code} {finding.Cell?.Local}"));

    [Theory]
    [InlineData("代码,名称,级别,起始日期,截止日期,联系方式", null)]
    [InlineData("contact,Until,FROM,level,name,code", null)]
    [InlineData("备注,代码,name,级别,from,截止日期,contact,other", null)]
    [InlineData("code,name,level,from", "until, contact")]
    [InlineData("code,name,level,from,until,contact,code", "code")]
    [InlineData("330302,鹿城区,区,2007-01-01,,", "code, name, level, from, until, contact")]
    public void Check_Heading_IsReadInAnyOrderAndEitherLanguage(string heading, string? missing)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["代码"] = "330302",
            ["code"] = "330302",
            ["名称"] = "鹿城区",
            ["name"] = "鹿城区",
            ["级别"] = "区",
            ["level"] = "区",
            ["起始日期"] = "2007-01-01",
            ["from"] = "2007-01-01",
        };

        var check = Check(heading, string.Join(',', heading.Split(',').Select(field => fields.GetValueOrDefault(field, ""))));

        Assert.Equal(missing, check.Findings.SingleOrDefault(finding => finding.Kind == RosterFindingKinds.RosterColumnMissing)?.Expected?.En);
        Assert.Equal(missing is null ? 1 : 0, check.Entries.Count);
    }

    [Theory]
    [InlineData(0, "ROSTER_EMPTY")]
    [InlineData(5_000, null)]
    [InlineData(5_001, "ROSTER_TOO_LARGE")]
    public void Check_NumberOfRows_IsLimited(int rows, string? code)
    {
        var check = Check([Heading, .. Enumerable.Range(0, rows).Select(i => $"330381-{i:D4},塘下镇{i},镇,2007-01-01,,")]);

        Assert.Equal(code, check.Findings.SingleOrDefault()?.Kind.Code);
        Assert.Equal(code is null ? rows : 0, check.Entries.Count);
    }

    [Fact]
    public void Check_NoRows_LacksItsHeading() => Assert.Equal(RosterFindingKinds.RosterColumnMissing, Assert.Single(Check().Findings).Kind);

    // The first period of the form is 2008-Q1 or later; on 2009-04-10 the last one that is over is 2009-Q1.
    [Theory]
    [InlineData("2007-01-01", null, true)]
    [InlineData("2009-03-31", null, true)]
    [InlineData("2009-03-31", "2009-03-31", true)]
    [InlineData("2009-04-01", null, false)]
    [InlineData("2009-03-01", "2009-03-30", false)]
    [InlineData("2001-01-01", "2007-06-30", false)]
    [InlineData("2098-01-01", null, false)]
    public void Check_PresentLocalityLeftOut_IsRefusedWhereItOwedReturns(string from, string? until, bool refused)
    {
        var present = new RosterEntry(LocalityCode.Parse("330303"), "龙湾区", LocalityLevel.District, Day(from), until is null ? null : Day(until));

        var check = Check([present], Heading, "330302,鹿城区,区,2007-01-01,,");

        Assert.Equal(refused ? "ROSTER_LOCALITY_ABSENT 330303 龙湾区" : null,
            check.Findings.Select(f => $"{f.Kind.Code} {f.Found} {f.Expected?.Zh}").SingleOrDefault());
        Assert.Equal(refused ? 0 : 1, check.Entries.Count);
    }

    [Fact]
    public void Check_PresentLocalityWithAFaultyRow_IsNotAbsentAsWell()
    {
        var present = new RosterEntry(LocalityCode.Parse("330303"), "龙湾区", LocalityLevel.District, new DateOnly(2007, 1, 1));

        Assert.Equal(RosterFindingKinds.RosterLevelUnknown, Assert.Single(Check([present], Heading, "330303,龙湾区,x,2007-01-01,,").Findings).Kind);
    }

    [Fact]
    public void Check_CellsOfAWorkbook_AreReadByTheirKind()
    {
        var cells = new Dictionary<int, CellContent>
        {
            [1] = CellContent.OfNumber(330302),
            [2] = CellContent.OfText("鹿城区"),
            [3] = CellContent.OfText("区"),
            [4] = CellContent.OfDate(new DateOnly(2007, 1, 1)),
        };

        Assert.Equal("330302 鹿城区 District 2007-01-01  ", Describe(Assert.Single(Check(cells).Entries)));
        cells[1] = CellContent.OfError("#N/A");
        cells[4] = CellContent.OfNumber(39083);
        Assert.Equal(["ROSTER_VALUE_REQUIRED A2", "ROSTER_DATE_INVALID D2"],
            Check(cells).Findings.Select(finding => $"{finding.Kind.Code} {finding.Cell?.Local}"));
    }

    [Fact]
    public void Between_TwoRosters_TellsWhatChanged()
    {
        RosterEntry Entry(string code, string name, DateOnly? until = null) =>
            new(LocalityCode.Parse(code), name, LocalityLevel.County, new DateOnly(2007, 1, 1), until);
        RosterEntry[] before = [Entry("330302", "a"), Entry("330303", "b"), Entry("330304", "c"), Entry("330305", "d")];
        RosterEntry[] after = [Entry("330302", "a"), Entry("330303", "b", Today), Entry("330304", "x"), Entry("330324", "e")];

        var changes = RosterChanges.Between(before, after);

        Assert.Equal(["330324"], changes.Added.Select(entry => entry.Locality.ToString()));
        Assert.Equal([(before[1], after[1]), (before[2], after[2])], changes.Changed);
        Assert.Equal([before[3]], changes.Removed);
        Assert.Equal(1, changes.Closed);
        Assert.False(changes.IsEmpty);
        Assert.True(RosterChanges.Between(before, [.. before.Reverse()]).IsEmpty);
    }

    private static RosterCheck Check(params string[] lines) => Check([], lines);

    private static RosterCheck Check(IReadOnlyList<RosterEntry> present, params string[] lines) => Checker.Check(
        new RosterSheet("r.csv", [.. lines.Select((line, i) => new RosterSheetRow(i + 1, CellsOf(line)))]), Zhejiang, present, Today);

    private static RosterCheck Check(Dictionary<int, CellContent> cells) =>
        Checker.Check(new RosterSheet("r.csv", [new RosterSheetRow(1, CellsOf(Heading)), new RosterSheetRow(2, cells)]), Zhejiang, [], Today);

    private static Dictionary<int, CellContent> CellsOf(string line) =>
        line.Split(',').Index().Where(field => field.Item.Length > 0).ToDictionary(field => field.Index + 1, field => CellContent.OfText(field.Item));

    private static string Describe(RosterEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Locality} {entry.Name} {entry.Level} {entry.From:yyyy-MM-dd} {entry.Until:yyyy-MM-dd} {entry.Contact}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
