using QualityReports.LocalHost.Hosting;

namespace QualityReports.LocalHost.Tests.Hosting;

public sealed class BlobPathTests
{
    [Theory]
    [InlineData("c/{a}/{b}", "x/y/z", "a=x/y b=z")]
    [InlineData("c/{a}/{b}.xlsx", "x/y.xlsx", "a=x b=y")]
    [InlineData("c/{a}/{b}.xlsx", "x/y.XLSX", "")]
    [InlineData("c/{a}/{b}", "x", "")]
    [InlineData("c/in(1)/{a}", "in(1)/x", "a=x")]
    [InlineData("c", "x/y", "")]
    public void Match_Name_BindsTokensGreedily(string path, string name, string expected)
    {
        var match = new BlobPath(path).Match(name);

        Assert.Equal(expected, string.Join(' ', match.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public void Container_OfPath_IsItsFirstSegment() => Assert.Equal("submissions", new BlobPath("submissions/{province}/{file}").Container);
}
