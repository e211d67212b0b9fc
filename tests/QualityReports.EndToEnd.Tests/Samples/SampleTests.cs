using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Samples;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;

namespace QualityReports.EndToEnd.Tests.Samples;

/// <summary>The committed samples have the generator's answers, whichever program saved them.</summary>
[Trait("Category", "Slow")]
public sealed partial class SampleTests
{
    private static readonly SubmissionJudge Judge = new(FormCatalog.Load());

    [GeneratedRegex("^\\| `(?<file>[^`]+\\.xlsx)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Listed { get; }

    [GeneratedRegex(
        "^\\| `(?<file>broken/[^`]+)` \\| [^|]+ \\| (?<outcome>[a-z]+) \\| (?<findings>[0-9]+) \\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Broken { get; }

    [Theory]
    [InlineData("2009-Q1", 40)]
    [InlineData("2008-Q4", 37)]
    public void Samples_OfAPeriod_HoldWhatTheGeneratorMakes(string text, int count)
    {
        var period = ReportingPeriod.Parse(text);
        var form = FormCatalog.Load().For(period)!;
        var members = SampleRoster.For(SampleRoster.SampleProvince).Where(member => member.IsRequiredFor(period)).ToList();
        Assert.Equal(count, members.Count);
        foreach (var member in members)
        {
            var generated = ReturnGenerator.Generate(form, member, period, SampleRoster.DefaultSeed);
            var expected = Read(Written.Sample(generated), member, period);
            var actual = Read(File.ReadAllBytes(Repository.PathOf($"samples/{SampleRoster.SampleProvince}/{period}/{generated.FileName}")), member, period);
            Assert.Equal(expected.IsNil, actual.IsNil);
            Assert.Equal(expected.Values.OrderBy(value => value.Key), actual.Values.OrderBy(value => value.Key));
            foreach (var list in form.Lists)
                Assert.Equal(expected.RowsOf(list).SelectMany(row => row.Values), actual.RowsOf(list).SelectMany(row => row.Values));
        }
    }

    [Fact]
    public void Readme_BrokenSamples_AreAnsweredAsItSays()
    {
        var rows = Broken.Matches(Repository.ReadText("samples/README.md"));
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            using var file = File.OpenRead(Repository.PathOf("samples/" + row.Groups["file"].Value));
            var judgement = Judge.Judge(file, null, null, default);
            Assert.Equal(row.Groups["outcome"].Value, FeedbackJson.OutcomeName(judgement.Summary.Outcome));
            Assert.Equal(row.Groups["findings"].Value, judgement.Findings.Count.ToString(CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void Readme_Lists_EverySample()
    {
        var listed = Listed.Matches(Repository.ReadText("samples/README.md")).Select(match => match.Groups["file"].Value);
        var root = Repository.PathOf("samples");
        var files = Directory.GetFiles(root, "*.xlsx", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
        Assert.Equal(files.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static CheckedReturn Read(byte[] workbook, RosterEntry member, ReportingPeriod period)
    {
        var judgement = Judge.Judge(new MemoryStream(workbook), member.Locality, period, default);
        Assert.True(judgement.Summary.Outcome == Outcome.Accepted,
            $"{member.Locality} {period}: {string.Join(", ", judgement.Findings.Select(finding => $"{finding.Kind.Code} {finding.Cell}"))}");
        return ((JudgedReturn)judgement).Return;
    }
}
