using System.Text.Json;
using QualityReports.Domain.Periods;
using QualityReports.LocalHost.Demo.Nation;
using QualityReports.LocalHost.Terminal;
using QualityReports.Samples;

namespace QualityReports.EndToEnd.Tests.Demo;

/// <summary>The load on a small nation: the same path, two provinces.</summary>
[Trait("Category", "Slow")]
public sealed class NationTests : IDisposable
{
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nation-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_TwoProvinces_EndsWithEveryReturnInAReport()
    {
        var roster = NationalSample.Roster().Where(member => member.IsRequiredFor(Period) && member.Locality.Province.Value is "460000" or "640000")
            .GroupBy(member => member.Locality.Province).SelectMany(province => province.Take(4)).ToList();
        var output = new StringWriter();

        var exit = await new NationJob(Period, roster, Corrections: 3) { Output = _folder }.RunAsync(output, TestContext.Current.CancellationToken);

        Assert.True(exit == ExitCode.Success, output.ToString());
        Assert.Equal(8, roster.Count);
        foreach (var province in new[] { "460000", "640000" })
        {
            var report = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, province, "report.json")));
            Assert.Equal(4, report.GetProperty("coverage").GetProperty("submitted").GetInt32());
            Assert.True(File.Exists(Path.Combine(_folder.FullName, province, "report.xlsx")));
        }

        var nation = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(
            Path.Combine(_folder.FullName, "000000", "report.json"), TestContext.Current.CancellationToken));
        Assert.Equal(8, nation.GetProperty("campaign").GetProperty("localitiesTakingPart").GetInt32());
        Assert.Contains("│ uploads                                 │ 11 ", output.ToString(), StringComparison.Ordinal);
    }
}
