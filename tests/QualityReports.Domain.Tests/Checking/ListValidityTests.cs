using QualityReports.Domain.Findings;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Checking;

public sealed class ListValidityTests
{
    private const string ChinaTop = "中国名牌产品";

    [Theory]
    [InlineData("2006-09-01", "2009-08-31")]
    [InlineData("2006-09-01", "2009-09-01")]
    [InlineData("2006-09-01", "2011-08-31")]
    [InlineData("2006-09-01", "2011-09-01")]
    [InlineData("2008-02-29", "2011-02-28")]
    [InlineData("2008-02-29", "2013-02-27")]
    [InlineData("2007-01-01", "2009-12-31")]
    public void Check_ChinaTopBrandOfThreeOrFiveYears_IsTaken(string from, string to) => Assert.Empty(Brand(ChinaTop, from, to).Findings());

    [Theory]
    [InlineData("2006-09-01", "2010-08-31")]
    [InlineData("2006-09-01", "2009-08-30")]
    [InlineData("2006-09-01", "2009-09-02")]
    [InlineData("2006-09-01", "2016-08-31")]
    [InlineData("2006-09-01", "9999-12-31")]
    [InlineData("2009-01-01", "2009-12-31")]
    public void Check_ChinaTopBrandOfOtherYears_IsAWarningAtItsEnd(string from, string to)
    {
        var finding = Assert.Single(Brand(ChinaTop, from, to).Check().Findings);

        Assert.Equal(FindingKinds.RowValidityUnusual, finding.Kind);
        Assert.Equal(("L3.validTo", SampleDocument.AddressOf("L3", "validTo", 0), to), (finding.Subject, finding.Cell!.Value, finding.Found));
        Assert.Equal(($"自 {from} 起 3 年或 5 年", $"3 or 5 years from {from}"), (finding.Expected!.Zh, finding.Expected.En));
    }

    [Theory]
    [InlineData("省级名牌产品")]
    [InlineData("地理标志保护产品")]
    public void Check_BrandOfAnotherKind_IsValidForAnyTime(string kind) => Assert.Empty(Brand(kind, "2006-09-01", "2016-08-31").Findings());

    [Theory]
    [InlineData("2008-09-01", "2008-08-31", "ROW_DATES_REVERSED")]
    [InlineData("2008-09-01", "长期", "VALUE_NOT_DATE")]
    [InlineData("不详", "2009-12-31", "VALUE_NO_ANSWER")]
    [InlineData("2008-09-01", "", "VALUE_REQUIRED")]
    [InlineData("2008-09-01", "N/A", "VALUE_NOT_APPLICABLE")]
    public void Check_DateWithAFindingOfItsOwn_SaysNoMore(string from, string to, string code) =>
        Assert.Equal([code], Brand(ChinaTop, from, to).Check().Findings.Select(finding => finding.Kind.Code));

    [Fact]
    public void Check_FromTheLastYearOfTheCalendar_DoesNotFail() =>
        Assert.Equal(["ROW_VALIDITY_UNUSUAL"], CodesOf(Brand(ChinaTop, "9999-01-01", "9999-12-31")));

    [Fact]
    public void Check_UnusualValidity_StillCountsInTheTotal() =>
        Assert.Equal(["R26", "ROW_VALIDITY_UNUSUAL"], CodesOf(Brand(ChinaTop, "2006-09-01", "2010-08-31").With("E01", 7)));

    private static IEnumerable<string> CodesOf(SampleDocument document) => document.Check().Findings.Select(finding => finding.Kind.Code);

    private static SampleDocument Brand(string kind, string from, string to)
    {
        var row = SampleRows.With("L3", "kind", kind);
        (row[4], row[5]) = (from, to);
        var isValid = string.CompareOrdinal(from, "2009-03-31") <= 0 && string.CompareOrdinal(to, "2009-03-31") >= 0;
        var total = kind switch { ChinaTop => "E01", "省级名牌产品" => "E02", _ => "E03" };
        return SampleDocument.Complete().WithRow("L3", row).With("E01", 0).With(total, isValid ? 1 : 0);
    }
}
