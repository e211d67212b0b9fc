using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;
using ExcelDataReader;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports.Explanations;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.EndToEnd.Tests.Demo;
using QualityReports.Functions.Http;
using QualityReports.Functions.Lineages;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.EndToEnd.Tests.Lineages;

/// <summary>Traces the figures of published reports to uploads, which another library reads.</summary>
[Trait("Category", "Slow")]
public sealed class ExplainFigureTests(LineageFixture harness) : IClassFixture<LineageFixture>
{
    private const int LocalitiesRead = 5;
    private const int LongestRow = 26;

    private static readonly AreaCode Province = LineageFixture.Provinces[0];

    [Fact]
    public async Task Explain_EveryIndicator_SumsToTheTotalOfReportJson()
    {
        var report = await ReportAsync(Province);
        foreach (var figure in report.GetProperty("indicators").EnumerateArray())
        {
            var explained = await ExplainAsync(Province, figure.GetProperty("code").GetString()!);
            var sum = Assert.Single(explained.Sums);
            Assert.Equal(Number(figure.GetProperty("total")), sum.Sum);
            Assert.Equal((Number(figure.GetProperty("total")), true), (sum.Reported, sum.IsEqual));
            var answered = sum.Lines!.Count(line => line.Value.Kind != ValueKind.NotApplicable);
            Assert.Equal((figure.GetProperty("n").GetInt32(), explained.N), (answered, answered));
        }
    }

    [Fact]
    public async Task Explain_EveryRate_SumsToBothPartsOfReportJson()
    {
        var report = await ReportAsync(Province);
        foreach (var rate in report.GetProperty("rates").EnumerateArray())
        {
            var explained = await ExplainAsync(Province, rate.GetProperty("code").GetString()!);
            Assert.Equal([SumRole.Numerator, SumRole.Denominator], explained.Sums.Select(sum => sum.Of));
            Assert.Equal([Number(rate.GetProperty("numerator")), Number(rate.GetProperty("denominator"))], explained.Sums.Select(sum => sum.Sum));
            Assert.Equal(Number(rate.GetProperty("value")), explained.Value);
        }
    }

    [Fact]
    public async Task Explain_Lines_LeadToTheVeryCellsOfTheUploads()
    {
        var lines = new List<ExplainedLine>();
        foreach (var indicator in LineageFixture.Form.Indicators)
            lines.AddRange((await ExplainAsync(Province, indicator.Code.Value)).Sums[0].Lines!);
        var numbers = 0;
        foreach (var upload in lines.GroupBy(line => line.File!).Take(LocalitiesRead))
        {
            var cells = Cells(await DownloadAsync(upload.Key, upload.First().Sha256));
            foreach (var line in upload)
            {
                Assert.StartsWith($"330000/{line.Locality}/2009-Q1/", line.File, StringComparison.Ordinal);
                Assert.True(cells.TryGetValue(line.Cell, out var cell), $"{line.File} has nothing in {line.Cell}");
                if (!line.Value.IsNumber || cell is not double number)
                    continue;
                Assert.Equal(line.Value.Amount, (decimal)number);
                numbers++;
            }
        }

        Assert.True(numbers > LocalitiesRead * 20, $"only {numbers} numbers were compared");
    }

    [Fact]
    public async Task Explain_EveryListFigure_HasAsManyRowsAsReported_AndTheyAreThere()
    {
        var rows = new List<ExplainedRow>();
        foreach (var figure in ExplainableFigure.AllOf(LineageFixture.Form).Where(figure => figure.Kind == FigureKind.List))
        {
            var explained = await ExplainAsync(Province, figure.Code);
            var sum = Assert.Single(explained.Sums);
            Assert.True(sum.IsEqual, $"{figure.Code}: {sum.Reported} reported, {sum.Sum} rows");
            Assert.Equal(explained.Value, sum.Rows!.Count + sum.RowsLeftOut);
            rows.AddRange(sum.Rows);
        }

        Assert.True(rows.Count > 50, $"only {rows.Count} rows");
        foreach (var upload in rows.GroupBy(row => row.File!).Take(LocalitiesRead))
        {
            var cells = Cells(await DownloadAsync(upload.Key, upload.First().Sha256));
            Assert.All(upload, row => Assert.Empty(TextsOf(row).Except(TextsBeside(cells, row.Cell))));
        }
    }

    [Fact]
    public async Task Explain_EveryFigureOfTheNation_IsTheSumOfItsProvinces()
    {
        var report = await ReportAsync(AreaCode.Nation);
        var versions = report.GetProperty("provinces").EnumerateArray()
            .Select(province => (province.GetProperty("code").GetString(), province.GetProperty("version").GetInt32()));
        foreach (var figure in ExplainableFigure.AllOf(LineageFixture.Form).Where(figure => figure.Group is null))
        {
            var explained = await ExplainAsync(AreaCode.Nation, figure.Code);
            Assert.All(explained.Sums, sum => Assert.True(sum.IsEqual, $"{figure.Code}: {sum.Reported} is explained by {sum.Sum}"));
            Assert.All(explained.Sums, sum => Assert.Equal(versions, sum.Provinces!.Select(province => ((string?)province.Code, province.Version))));
            Assert.All(explained.Sums.SelectMany(sum => sum.Provinces!), province => Assert.Null(province.Explained));
        }
    }

    [Theory]
    [InlineData("C02")]
    [InlineData("P4")]
    [InlineData("validBrands")]
    public async Task Explain_NationWithCells_LeadsThroughTheProvincesToCells(string code)
    {
        var explained = await ExplainAsync(AreaCode.Nation, code, withCells: true);
        Assert.All(explained.Sums.SelectMany(sum => sum.Provinces!), province =>
        {
            Assert.Equal((province.Amount, true), (province.Explained!.Sum, province.Explained.IsEqual));
            Assert.Equal(province.Amount ?? 0, province.Explained.Rows?.Count ?? province.Explained.Lines!.Sum(line => line.Amount ?? 0));
        });
    }

    [Fact]
    public async Task Explain_WhatIsNotThere_IsAValueInBothLanguages()
    {
        var figure = await harness.ExplainAsync(Province, "C99");
        var report = await harness.ExplainAsync(AreaCode.Parse("540000"), "C02");
        var version = await harness.ExplainAsync(Province, "C02", version: 99);

        Assert.Equal(
            [ApiProblems.FigureUnknown.Code, ApiProblems.ReportUnknown.Code, ApiProblems.ReportUnknown.Code],
            new[] { figure, report, version }.Select(answer => answer.Problem!.Code));
        Assert.Equal(LineageTexts.FigureUnknown(LineageFixture.Form, "C99"), figure.Problem!.Message);
        Assert.Equal(LineageTexts.NoReport(AreaCode.Parse("540000"), ReportingPeriod.Parse("2009-Q1"), null), report.Problem!.Message);
        Assert.Equal(LineageTexts.NoReport(Province, ReportingPeriod.Parse("2009-Q1"), 99), version.Problem!.Message);
    }

    // A separate province, as its rows are deleted.
    [Fact]
    public async Task Explain_AVersionWhoseRowsWereDropped_SaysSoAndKeepsItsCells()
    {
        var province = AreaCode.Parse("630000");
        await harness.ReportAsync(province, [SampleRoster.For(province)[0]], rows: 12);
        var before = await ExplainAsync(province, "batches");
        var line = Assert.Single((await ExplainAsync(province, "C01")).Sums[0].Lines!);
        await harness.DropRowsAsync(SubmissionAddress.Parse(line.File!).Address!, SubmissionId.Parse(line.SubmissionId));

        var after = await ExplainAsync(province, "batches");

        Assert.Equal((12m, true, null), (before.Sums[0].Sum, before.Sums[0].IsEqual, before.Note));
        Assert.Equal((12m, 0m, false), (after.Value, after.Sums[0].Sum, after.Sums[0].IsEqual));
        Assert.Equal(LineageTexts.RowsGone, after.Note);
        Assert.True((await ExplainAsync(province, "C01")).Sums[0].IsEqual);
    }

    private async Task<FigureExplanation> ExplainAsync(AreaCode area, string code, bool withCells = false)
    {
        var answer = await harness.ExplainAsync(area, code, withCells);
        Assert.True(answer.Explanation is not null, answer.Problem?.Message.En);
        return answer.Explanation;
    }

    private async Task<JsonElement> ReportAsync(AreaCode area)
    {
        var reports = harness.Services.GetRequiredService<ReportStore>();
        var current = await reports.FindCurrentAsync(area, LineageFixture.Period, default);
        return JsonSerializer.Deserialize<JsonElement>(await reports.ReadFileAsync(current!, ReportFileNames.Json, default));
    }

    private async Task<byte[]> DownloadAsync(string name, string sha256)
    {
        var blob = harness.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient(name);
        var content = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
        return content;
    }

    // Codes are printed as labels, and numbers have their own tests.
    private static List<string> TextsOf(ExplainedRow row)
    {
        var texts = row.Values.Values.Where(value => value.Kind == ValueKind.Text).Select(value => Narrow(value.ToString())).ToList();
        Assert.NotEmpty(texts);
        return texts;
    }

    private static IEnumerable<string> TextsBeside(Dictionary<string, object> cells, string cell)
    {
        Assert.True(CellAddress.TryParse(cell, out var first));
        return Enumerable.Range(1, LongestRow).Select(column => cells.GetValueOrDefault((first with { Column = column }).ToString())).OfType<string>()
            .Select(Narrow);
    }

    // The sample's case numbers have wide brackets, which ingest narrows in codes and keeps in names.
    private static string Narrow(string text) => text.Replace('（', '(').Replace('）', ')');

    // Every cell of every sheet by its address, read by another library.
    private static Dictionary<string, object> Cells(byte[] workbook)
    {
        ReturnOracle.UseCodePages();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var cells = new Dictionary<string, object>();
        do
        {
            for (var row = 1; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value)
                        cells[new CellAddress(reader.Name, column + 1, row).ToString()] = value;
                }
            }
        }
        while (reader.NextResult());
        return cells;
    }

    private static decimal? Number(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : json.GetDecimal();
}
