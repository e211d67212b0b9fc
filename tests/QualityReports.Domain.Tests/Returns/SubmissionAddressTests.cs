using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Tests.Returns;

public sealed class SubmissionAddressTests
{
    [Theory]
    [InlineData("330000/330381/2009-Q1/return.xlsx", "330000/330381/2009-Q1")]
    [InlineData("330000/330381-TX01/2009/质量兴市 报表.xlsx", "330000/330381-TX01/2009")]
    [InlineData("110000/110101/2009-Q4/x", "110000/110101/2009-Q4")]
    [InlineData("330000/330000/2009-Q1/a.xlsx", "330000/330000/2009-Q1")]
    public void Parse_GoodName_IsItsAddress(string name, string folder)
    {
        var (address, problem) = SubmissionAddress.Parse(name);

        Assert.Null(problem);
        Assert.Equal(folder, address!.Folder);
    }

    [Theory]
    [InlineData("", "PATH_INVALID", "")]
    [InlineData("return.xlsx", "PATH_INVALID", "return.xlsx")]
    [InlineData("330000/330381/2009-Q1", "PATH_INVALID", "330000/330381/2009-Q1")]
    [InlineData("330000/110101/2009-Q1/a/b.xlsx", "PATH_INVALID", "330000/110101/2009-Q1/a/b.xlsx")]
    [InlineData("/330000/330381/2009-Q1/a.xlsx", "PATH_INVALID", "/330000/330381/2009-Q1/a.xlsx")]
    [InlineData("330000//2009-Q1/a.xlsx", "AREA_UNKNOWN", "")]
    [InlineData("000000/330381/2009-Q1/a.xlsx", "AREA_UNKNOWN", "000000")]
    [InlineData("330300/330381/2009-Q1/a.xlsx", "AREA_UNKNOWN", "330300")]
    [InlineData("zhejiang/330381/2009-Q1/a.xlsx", "AREA_UNKNOWN", "zhejiang")]
    [InlineData("../330381/2009-Q1/a.xlsx", "AREA_UNKNOWN", "..")]
    [InlineData("330000/110101/2009-Q1/a.xlsx", "AREA_UNKNOWN", "110101")]
    [InlineData("330000/330381-tx01/2009-Q1/a.xlsx", "AREA_UNKNOWN", "330381-tx01")]
    [InlineData("330000/330381 /2009-Q1/a.xlsx", "AREA_UNKNOWN", "330381 ")]
    [InlineData("330000/330381|refused/2009-Q1/a.xlsx", "AREA_UNKNOWN", "330381|refused")]
    [InlineData("330000/330381/2009-q1/a.xlsx", "PERIOD_UNKNOWN", "2009-q1")]
    [InlineData("330000/330381/2009-Q5/a.xlsx", "PERIOD_UNKNOWN", "2009-Q5")]
    [InlineData("330000/330381//a.xlsx", "PERIOD_UNKNOWN", "")]
    public void Parse_BadName_IsTheFindingThatSaysWhy(string name, string code, string found)
    {
        var (address, problem) = SubmissionAddress.Parse(name);

        Assert.Null(address);
        Assert.Equal((code, found), (problem!.Kind.Code, problem.Found));
        Assert.True(problem.Kind.Rejects);
    }

    // A listing of the address's uploads contains it.
    [Theory]
    [InlineData("330000/330381/2009-Q1/")]
    [InlineData("330000/330381/2009-Q1/a/b.xlsx")]
    [InlineData("330000/330381/2009-Q1//b.xlsx")]
    [InlineData("330000/330381/2009-Q1/a/b/c/")]
    public void Parse_NameBelowAnAddress_HasTheAddressAndTheFinding(string name)
    {
        var (address, problem) = SubmissionAddress.Parse(name);

        Assert.Equal("330000/330381/2009-Q1", address!.Folder);
        Assert.Equal((FindingKinds.PathInvalid, name), (problem!.Kind, problem.Found));
    }

    [Fact]
    public void Parse_VeryLongName_IsQuotedInPart() =>
        Assert.Equal(Finding.MaxFoundLength, SubmissionAddress.Parse(new string('a', 2_000)).Problem!.Found!.Length);
}
