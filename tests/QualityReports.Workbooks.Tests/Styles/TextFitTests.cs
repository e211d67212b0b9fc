using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Tests.Styles;

public sealed class TextFitTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("short", 1)]
    [InlineData("two\nlines", 2)]
    [InlineData("twelve words that do not fit into one line of this column", 3)]
    [InlineData("质量兴市工作领导小组办公室", 2)]
    [InlineData("averyveryverylongwordwithoutanyspaceatall", 3)]
    public void Lines_CountsWhatAColumnOfTwentyTakes(string text, int lines) => Assert.Equal(lines, TextFit.Lines(text, 20, 11));
}
