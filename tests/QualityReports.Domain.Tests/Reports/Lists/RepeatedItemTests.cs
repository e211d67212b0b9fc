using System.Globalization;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports.Lists;

/// <summary>One item in the lists of several localities.</summary>
public sealed class RepeatedItemTests
{
    private const string Credit = "91350100M000100Y43";
    private const string Organization = "M000100Y4";

    private static readonly AcceptedReturn One = SampleReturns.With("330102", SampleReports.Period, ("C01", 3));
    private static readonly AcceptedReturn Other = SampleReturns.With("330105", SampleReports.Period, ("C01", 2));
    private static readonly AcceptedReturn Third = SampleReturns.With("330106", SampleReports.Period, ("C01", 1));

    // A list, the identity of a row in each of two localities, and whether both are about one item.
    [Theory]
    [InlineData("L2", "（温鹿）质监罚字〔2009〕1号", "（温鹿）质监罚字〔2009〕1号", true)]
    [InlineData("L2", "（温鹿）质监罚字〔2009〕1号", "(温鹿)质监罚字[2009] １号", true)]
    [InlineData("L2", "浙质案-a1", "浙质案－Ａ1", true)]
    [InlineData("L2", "（温鹿）质监罚字〔2009〕1号", "（温鹿）质监罚字〔2009〕2号", false)]
    [InlineData("L1", "B-01|" + Credit, "B—01|" + Organization, true)]
    [InlineData("L1", "B-01|" + Organization, "b-01|" + Credit, true)]
    [InlineData("L1", "B-01|" + Credit, "B-02|" + Credit, false)]
    [InlineData("L1", "B-01|" + Credit, "B-01|145150000", false)]
    [InlineData("L1", "B-0|1", "B-|01", false)]
    [InlineData("L1", "B-01|", "B-01|", false)]
    [InlineData("L3", "低压 断路器|" + Credit + "|china-top", "低压断路器|" + Organization + "|china-top", true)]
    [InlineData("L3", "低压断路器|" + Credit + "|china-top", "低压断路器|" + Credit + "|provincial", false)]
    public void Build_RowsOfTwoLocalities_AreComparedFolded(string list, string one, string other, bool isOneItem) =>
        Assert.Equal(isOneItem ? 2 : 0, Build(Row(One, list, 8, one), Row(Other, list, 9, other)).Count);

    [Fact]
    public void Build_OneItem_HasALineForEachLocalityThatNamesTheOthersCell()
    {
        var warnings = Build(Row(Other, "L2", 9, "案[2009]1"), Row(One, "L2", 8, "案〔2009〕1"));

        Assert.Equal(
            [
                ("330102", One.SubmissionId.Value, "案件 Cases!A8", "L2.caseNumber", "案〔2009〕1", "拱墅区（330105）案件 Cases!A9"),
                ("330105", Other.SubmissionId.Value, "案件 Cases!A9", "L2.caseNumber", "案[2009]1", "上城区（330102）案件 Cases!A8"),
            ],
            warnings.Select(one => (one.Locality, one.SubmissionId, one.Warning.Cell, one.Warning.Subject, one.Warning.Found, one.Elsewhere?.Zh)));
        Assert.All(warnings, warning => Assert.Null(warning.Acknowledgement));
    }

    [Fact]
    public void Build_Identity_IsQuotedAsPeopleKnowIt() =>
        Assert.Equal(
            [$"断路器 {Credit} 中国名牌产品", $"断路器 {Organization} 中国名牌产品"],
            Build(Row(One, "L3", 8, $"断路器|{Credit}|china-top"), Row(Other, "L3", 8, $"断路器|{Organization}|china-top")).Select(one => one.Warning.Found));

    [Fact]
    public void Build_LongIdentity_IsShortenedAsFindingsAre()
    {
        var name = new string('案', 400);

        Assert.All(Build(Row(One, "L2", 8, name), Row(Other, "L2", 8, name)), one => Assert.Equal(new string('案', 99) + "…", one.Warning.Found));
    }

    [Fact]
    public void Build_OneLocalityTwice_IsNotThisWarning() => Assert.Empty(Build(Row(One, "L2", 8, "案1"), Row(One, "L2", 9, "案1"), Row(Other, "L2", 8, "案2")));

    [Fact]
    public void Build_OneLocalityTwiceAndAnother_NamesTheFirstRow() =>
        Assert.Equal(
            ["案件 Cases!A8", "案件 Cases!A7"],
            Build(Row(One, "L2", 9, "案1"), Row(Other, "L2", 7, "案1"), Row(One, "L2", 8, "案1")).Select(one => one.Warning.Cell));

    [Fact]
    public void Build_ASupersededUpload_DoesNotCount()
    {
        var old = Other.ReceivedAfter(SampleReports.Period, 2);

        Assert.Empty(Build(Row(One, "L2", 8, "案1"), Row(old, "L2", 8, "案1")));
    }

    [Fact]
    public void Build_ManyLocalities_NamesThreeOthersAndCountsTheRest()
    {
        var returns = SampleReports.Province(localities: 8).Roster.Select(member => SampleReturns.With(member.Locality.ToString(), SampleReports.Period)).ToArray();

        var warnings = Warnings(returns, [.. returns.Select(row => Row(row, "L2", 8, "案1"))]);

        Assert.Equal(8, warnings.Count);
        Assert.All(warnings, one => Assert.Equal(
            (3, 3), (one.Elsewhere!.Zh.Split("Cases!").Length - 1, one.Elsewhere.En.Split("Cases!").Length - 1)));
        Assert.All(warnings, one => Assert.EndsWith("，另有 4 个地区", one.Elsewhere!.Zh, StringComparison.Ordinal));
        Assert.All(warnings, one => Assert.EndsWith(", and 4 more localities", one.Elsewhere!.En, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_ManyItems_ListsOfEachLocalityWhatAReturnKeeps()
    {
        var rows = Enumerable.Range(0, StoredWarning.MaxKept + 5).SelectMany(i => new[] { Row(One, "L2", 8 + i, $"案{i}"), Row(Other, "L2", 8 + i, $"案{i}") });

        var warnings = Build([.. rows]);

        Assert.All(warnings.CountBy(one => one.Locality), pair => Assert.Equal(StoredWarning.MaxKept, pair.Value));
        Assert.Equal(Enumerable.Range(8, StoredWarning.MaxKept), warnings.Take(StoredWarning.MaxKept).Select(RowOf));
    }

    // An open case is listed in each quarter until it is closed.
    [Fact]
    public void Build_OneLocalityInTwoQuarters_IsNotThisWarning() => Assert.Empty(Year(("330102", 1, "案1"), ("330102", 2, "案1")));

    [Fact]
    public void Build_TwoLocalitiesInTwoQuarters_NamesTheQuarters() =>
        Assert.Equal(
            ["拱墅区（330105，2009-Q2）案件 Cases!A8", "上城区（330102，2009-Q1）案件 Cases!A8"],
            Year(("330102", 1, "案1"), ("330102", 2, "案1"), ("330105", 2, "案1")).Select(one => one.Elsewhere!.Zh));

    [Fact]
    public void Build_RowsInAnyOrder_GiveTheSameWarnings()
    {
        ListRecord[] rows =
        [
            .. Enumerable.Range(0, 40).SelectMany(i => new[] { Row(One, "L2", 8 + i, $"案{i % 30}"), Row(Other, "L2", 8 + i, $"案 {i % 20}"), Row(Third, "L2", 8 + i, $"案{i}") }),
            Row(Third, "L1", 8, $"B1|{Credit}"), Row(One, "L1", 8, $"B1|{Organization}"),
        ];
        var expected = Build(rows);

        Assert.NotEmpty(expected);
        for (var seed = 1; seed <= 20; seed++)
        {
            new Random(seed).Shuffle(rows);
            Assert.Equal(expected, Build(rows));
        }
    }

    [Fact]
    public void Build_Warnings_FollowThoseOfTheReturnItself()
    {
        var warned = One with { WarningDetails = [new StoredWarning("R33", "表 Return!D44", "D04", "600.00")] };

        Assert.Equal(
            [("330102", "R33"), ("330102", "ROW_REPEATED_ELSEWHERE"), ("330105", "ROW_REPEATED_ELSEWHERE")],
            Warnings([warned, Other], [Row(One, "L2", 8, "案1"), Row(Other, "L2", 8, "案1")]).Select(one => (one.Locality, one.Warning.Code)));
    }

    [Fact]
    public void Find_MoreRowsThanAreCompared_SaysSo()
    {
        var report = SampleReports.Of(One, Other).Build();
        RepeatedItems Find(int rows)
        {
            var search = new RepeatedItemSearch(SampleReturns.Form, new ListSources(SampleReturns.Form, report.Localities), maxRows: 4);
            for (var i = 0; i < rows; i++)
                search.Add(Row(i % 2 == 0 ? One : Other, "L2", 8 + i, "案1"));
            return search.Find();
        }

        Assert.Equal((1, true), (Find(4).Items.Count, Find(4).AreCompared));
        Assert.Equal((0, false), (Find(5).Items.Count, Find(5).AreCompared));
    }

    [Fact]
    public void Document_Limit_IsThatOfTheCode() =>
        Assert.Contains(
            RepeatedItems.MaxRows.ToString("N0", CultureInfo.InvariantCulture), DocPage.Section("docs/performance.md", "### Rows of a report"), StringComparison.Ordinal);

    private static int RowOf(OutstandingWarning one) => int.Parse(one.Warning.Cell!.Split('A')[^1], CultureInfo.InvariantCulture);

    private static IReadOnlyList<OutstandingWarning> Build(params ListRecord[] rows) => Warnings([One, Other, Third], rows);

    private static IReadOnlyList<OutstandingWarning> Warnings(AcceptedReturn[] returns, ListRecord[] rows) =>
        (SampleReports.Of(returns) with { Rows = rows }).Build().Warnings;

    private static IReadOnlyList<OutstandingWarning> Year(params (string Locality, int Quarter, string Case)[] cases)
    {
        var returns = cases.Select(one => (Quarter: ReportingPeriod.Quarter(2009, one.Quarter), one.Locality)).Distinct()
            .Select(one => (one.Quarter, Return: SampleReturns.With(one.Locality, one.Quarter, ("C01", 1)))).ToList();
        return (SampleYears.Of(ReportingPeriod.Parse("2009"), SampleReports.Of(One, Other), [], returns) with
        {
            Rows = cases.Zip(returns, (one, pair) => Row(pair.Return, "L2", 8, one.Case)).ToList(),
        }).Build().Warnings;
    }

    private static ListRecord Row(AcceptedReturn source, string list, int row, string identity)
    {
        var columns = SampleReturns.Form.ListOf(list).Identity;
        return SampleRows.Row(source, list, row, [.. columns.Zip(identity.Split('|'), (column, text) => (column, (object)text))]);
    }
}
