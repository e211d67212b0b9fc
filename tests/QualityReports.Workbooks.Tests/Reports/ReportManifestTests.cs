using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class ReportManifestTests
{
    private static readonly ProvincialReport Report = SampleReports.Province(localities: 8).Build();

    private static readonly Dictionary<string, byte[]> Files = new()
    {
        [ReportFileNames.Localities] = ReportCsv.Localities(Report).Write(),
        [ReportFileNames.Cases] = ReportCsv.Cases(Report).Write(),
    };

    private static ReportManifest Manifest => ReportManifest.Of(Report, Files.Select(file => (file.Key, file.Value)));

    [Fact]
    public void Of_AReport_HasHashesAndSources()
    {
        var read = ReportManifest.Read(Manifest.Write());

        Assert.Equal((Report.Area, Report.Period, Report.Version, Report.InputsHash), (read.Area, read.Period, read.Version, read.InputsHash));
        Assert.Equal([ReportFileNames.Cases, ReportFileNames.Localities], read.Files.Select(file => file.Name));
        Assert.All(read.Files, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Files[file.Name])), file.Sha256));
        Assert.Equal(Report.Localities.Select(locality => (locality.Code, locality.SubmissionId, locality.Sha256)), read.Sources.Select(source =>
            (source.Code, source.SubmissionId, source.Sha256)));
    }

    [Theory]
    [InlineData(ReportStatus.Provisional, 0, "provisional", null)]
    [InlineData(ReportStatus.Final, 0, "final", null)]
    [InlineData(ReportStatus.Final, 2, "final", 2)]
    public void Write_Standing_IsSaidAndReadBack(ReportStatus status, int correction, string word, int? number)
    {
        var manifest = ReportManifest.Of(Report with { Status = status, Correction = correction }, []);
        var json = JsonNode.Parse(manifest.Write())!;

        Assert.Equal((word, number), ((string?)json["status"], (int?)json["correction"]));
        Assert.Equal((status, number), (manifest.Status, manifest.Correction));
    }

    [Fact]
    public void Read_ManifestOfAnEarlierRelease_HasNoStanding()
    {
        var json = JsonNode.Parse(Manifest.Write())!.AsObject();
        json.Remove("status");

        var read = ReportManifest.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));

        Assert.Null(read.Status);
        Assert.Equal(Manifest.Files, read.Files);
    }

    [Fact]
    public void Write_FilesInAnotherOrder_GivesTheSameBytes() =>
        Assert.Equal(Manifest.Write(), ReportManifest.Of(Report, Files.Reverse().Select(file => (file.Key, file.Value))).Write());

    [Fact]
    public void Differing_WholeFiles_AreNone() => Assert.Empty(Manifest.Differing(Files.GetValueOrDefault));

    [Fact]
    public void Differing_ChangedAndLostFiles_AreNamed()
    {
        Assert.Equal([ReportFileNames.Cases], Manifest.Differing(name => name == ReportFileNames.Cases ? [.. Files[name], (byte)' '] : Files[name]));
        Assert.Equal([ReportFileNames.Localities], Manifest.Differing(name => name == ReportFileNames.Cases ? Files[name] : null));
    }

    [Fact]
    public void Of_TheNation_NamesTheProvincesReports()
    {
        var nation = FullReports.Nation(5);

        Assert.Equal(
            nation.Provinces.Select(province => (province.Code, province.InputsHash, (int?)province.Version)),
            ReportManifest.Of(nation, []).Sources.Select(source => (source.Code, source.Sha256, source.Version)));
    }
}
