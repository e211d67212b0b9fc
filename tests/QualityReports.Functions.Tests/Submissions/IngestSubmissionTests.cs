using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;

namespace QualityReports.Functions.Tests.Submissions;

public sealed class IngestSubmissionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);
    private static readonly FormEdition Form = FormCatalog.Load().For(Period)!;
    private static readonly IReadOnlyList<RosterEntry> Roster = SampleRoster.For(SampleRoster.SampleProvince);
    private static readonly RosterEntry Member = Roster.Single(member => member.Locality.ToString() == "330302");

    private readonly ServiceProvider _services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        await _services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await _services.GetRequiredService<RosterStore>().WriteAsync(Roster, default);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Theory]
    [InlineData("330000/330302/2009-Q1/a.xlsx", "rejected", "FILE_NOT_XLSX")]
    [InlineData("330000/330302/2009-Q1/a/b.xlsx", "rejected", "PATH_INVALID")]
    [InlineData("return.xlsx", "rejected", "PATH_INVALID")]
    [InlineData("330000/440103/2009-Q1/a.xlsx", "rejected", "AREA_UNKNOWN")]
    [InlineData("330000/330399/2009-Q1/a.xlsx", "rejected", "AREA_UNKNOWN")]
    [InlineData("330000/330103/2009-Q1/a.xlsx", "rejected", "AREA_UNKNOWN")]
    [InlineData("330000/330302/2009Q1/a.xlsx", "rejected", "PERIOD_UNKNOWN")]
    [InlineData("330000/330302/2009-H1/a.xlsx", "rejected", "PERIOD_UNKNOWN")]
    [InlineData("330000/330102/2009-Q1/a.xlsx", "rejected", "NOT_ON_ROSTER")]
    [InlineData("330000/330302/2009-Q2/a.xlsx", "rejected", "PERIOD_NOT_OPEN")]
    [InlineData("330000/330302/2008-Q4/a.xlsx", "rejected", "PERIOD_LOCKED")]
    public async Task Run_WhatCannotBeAReturn_IsRecordedAsRejected(string name, string state, string code)
    {
        var row = await IngestAsync(name, "not a workbook"u8.ToArray());
        Assert.Equal(state, row.GetString("State"));
        Assert.Equal(code, row.GetString("Reason"));
        Assert.Equal([code], await FindingCodesAsync(row));
    }

    [Fact]
    public async Task Run_AnotherLocalitysWorkbook_IsRejectedAsMismatch()
    {
        var other = ReturnGenerator.Generate(Form, Roster.Single(member => member.Locality.ToString() == "330303"), Period, SampleRoster.DefaultSeed);
        var row = await IngestAsync("330000/330302/2009-Q1/other.xlsx", Written.Sample(other));
        Assert.Equal("IDENTITY_MISMATCH", row.GetString("Reason"));
        Assert.False(await Returned(row).ExistsAsync());
    }

    [Fact]
    public async Task Run_FaultyReturn_IsInvalidAndAnswered()
    {
        var faulty = FaultPlanter.Plant(ReturnGenerator.Generate(Form, Member, Period, SampleRoster.DefaultSeed), 1);
        var row = await IngestAsync("330000/330302/2009-Q1/faulty.xlsx", Written.Sample(faulty.Return));
        Assert.Equal("invalid", row.GetString("State"));
        Assert.Equal([faulty.Fault.Kind.Code], await FindingCodesAsync(row));
        using var returned = new MemoryStream((await Returned(row).DownloadContentAsync()).Value.Content.ToArray());
        var again = _services.GetRequiredService<SubmissionJudge>().Judge(returned, Member.Locality, Period, default);
        Assert.Equal([faulty.Fault.Kind.Code], again.Findings.Select(finding => finding.Kind.Code));
    }

    [Fact]
    public async Task Run_SoundReturn_IsAcceptedWithItsRows()
    {
        var generated = ReturnGenerator.Generate(Form, Member, Period, SampleRoster.DefaultSeed);
        var row = await IngestAsync("330000/330302/2009-Q1/sound.xlsx", Written.Sample(generated));
        Assert.Equal("accepted", row.GetString("State"));
        Assert.False(await Returned(row).ExistsAsync());
        var tables = _services.GetRequiredService<TableServiceClient>();
        var current = (await tables.GetTableClient(StorageNames.ReturnsTable).GetEntityAsync<TableEntity>("2009-Q1|330000", "330302")).Value;
        Assert.Equal(row.RowKey, current.GetString("SubmissionId"));
        Assert.Equal((long)generated.Values[new IndicatorCode("C01")].Number, current.GetInt64("C01"));
        Assert.Equal((long)(generated.Values[new IndicatorCode("C06")].Number * 100), current.GetInt64("C06"));
        var partition = $"2009-Q1|330000|330302|{row.RowKey}";
        var rows = await tables.GetTableClient(StorageNames.ReturnRowsTable).QueryAsync<TableEntity>(entity => entity.PartitionKey == partition).CountAsync();
        Assert.Equal(generated.Lists.Values.Sum(list => list.Count), rows);
    }

    [Fact]
    public async Task Run_DeliveredAgain_ChangesNothing()
    {
        const string Name = "330000/330303/2009-Q1/again.xlsx";
        var member = Roster.Single(member => member.Locality.ToString() == "330303");
        var first = await IngestAsync(Name, Written.Sample(ReturnGenerator.Generate(Form, member, Period, SampleRoster.DefaultSeed)));
        await _services.GetRequiredService<IngestSubmission>().RunAsync(Blob(Name), default);
        Assert.Equal(first.ETag, (await FindAsync(Name)).ETag);
    }

    private async Task<TableEntity> IngestAsync(string name, byte[] content)
    {
        await Blob(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        await _services.GetRequiredService<IngestSubmission>().RunAsync(Blob(name), default);
        return await FindAsync(name);
    }

    private BlobClient Blob(string name) =>
        _services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient(name);

    private BlobClient Returned(TableEntity row) => _services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Feedback)
        .GetBlobClient(FeedbackStore.ReturnedName(new SubmissionAddress(Member.Locality.Province, Member.Locality, Period), SubmissionId.Parse(row.RowKey)));

    private async Task<TableEntity> FindAsync(string name) =>
        await _services.GetRequiredService<TableServiceClient>().GetTableClient(StorageNames.SubmissionsTable)
            .QueryAsync<TableEntity>(entity => entity.GetString("BlobName") == name).SingleAsync();

    private async Task<IReadOnlyList<string?>> FindingCodesAsync(TableEntity row)
    {
        var folder = row.PartitionKey == "unaddressed" ? "unaddressed" : string.Join('/',
            row.PartitionKey.Split('|') is [var period, var province, var locality] ? [province, locality, period] : []);
        var blob = _services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Feedback)
            .GetBlobClient($"{folder}/{row.RowKey}/findings.json");
        using var json = JsonDocument.Parse((await blob.DownloadContentAsync()).Value.Content);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString())];
    }
}
