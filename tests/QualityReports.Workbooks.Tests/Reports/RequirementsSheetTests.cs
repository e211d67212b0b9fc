using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class RequirementsSheetTests
{
    private const string Sheet = "三项要求 Requirements";
    private static readonly ProvincialReport Report = SampleReports.Province().Build();
    private static readonly ReadReport Read = new(Report);

    [Fact]
    public void Matrix_OfEveryLocality_IsOneOrZero()
    {
        foreach (var locality in Report.RequirementMatrix)
        {
            var row = Read.Row(Sheet, locality.Locality);
            Assert.Equal(locality.Requirements.Select(requirement => requirement.Met ? 1d : 0d), row.Skip(4).Take(3).Select(value => (double)value!));
            Assert.Equal(locality.MeetsAll, string.IsNullOrEmpty((string?)row[13]));
        }
    }

    [Fact]
    public void Evidence_IsWhatTheLocalityGave()
    {
        var locality = Report.Localities.First(candidate => candidate.Values.ContainsKey(new("A04")));
        var row = Read.Row(Sheet, locality.Code);

        Assert.Equal(locality.Values[new("A02")].Content, row[7]);
        Assert.Contains((string)row[8]!, new[] { "政府 Government", "党委和政府 Both" });
        Assert.Equal(locality.Values[new("A04")].Day.ToDateTime(TimeOnly.MinValue), row[9]);
        Assert.Equal(locality.Values[new("A10")].Content, row[11]);
    }

    [Fact]
    public void Reason_NamesTheConditionAndTheAnswer()
    {
        var report = SampleReports.Of(
            SampleReturns.With("330102", SampleReports.Period, ("A01", true), ("A05", true), ("A09", true), ("A11", "other"), ("A12", false)),
            SampleReturns.With("330105", SampleReports.Period, ("A01", true), ("A05", false))).Build();
        var read = new ReadReport(report);

        Assert.Equal(
            "A12 办公室设在质量技术监督部门 Office in the quality and technical supervision department: 否 No\nA11 组长职务 Leader's position: 其他 Other",
            read.Row(Sheet, "330102")[13]);
        Assert.Contains("A09 已成立领导小组 Leading group established: 未填 no answer", (string)read.Row(Sheet, "330105")[13]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Reason_OfAMissingLocality_SaysThatNothingCame() =>
        Assert.Equal("没有已接受的报表 No accepted return", Read.Row(Sheet, Report.Missing[0].Code)[13]);

    [Fact]
    public void Title_OfHoldersCandidatesAndApplicants_IsNamed()
    {
        Assert.All(Report.Titles.HeldBy, locality => Assert.Equal("已获 Held", Read.Row(Sheet, locality)[12]));
        Assert.All(Report.Titles.Candidates.Except(Report.Titles.HeldBy), locality => Assert.Equal("候选 Candidate", Read.Row(Sheet, locality)[12]));
    }

    [Fact]
    public void Counts_AreThoseOfTheReport()
    {
        var row = Read.Rows(Sheet).Single(row => Equals(row[1], "达到的地区 Met by"));

        Assert.Equal([Report.Requirements.First, Report.Requirements.Second, Report.Requirements.Third], row.Skip(4).Take(3).Select(value =>
            (int)(double)value!));
    }

    [Fact]
    public void Applicants_WhoFallShort_AreNamedWithWhatTheyLack()
    {
        var applicant = Report.Titles.Failing[0];
        var rows = Read.Rows(Sheet).Where(row => Equals(row[0], applicant.Locality)).ToList();

        Assert.Equal(2, rows.Count);
        Assert.Equal(applicant.Failures.Count, ((string)rows[1][2]!).Split('；').Length);
    }
}
