using Azure.Data.Tables;
using QualityReports.Domain.Forms;
using QualityReports.Functions.Submissions;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

/// <summary>A backup covers all tables, so each test has an emulator of its own.</summary>
public sealed class BackupCommandTests : OwnStorageTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // Returns with list rows, a grant, an extension and their audit: columns of every type, and Chinese.
    [Fact]
    public async Task Restore_AfterAllTablesAreLost_GivesTheSameRows()
    {
        await Harness.IngestAsync(0, 1);
        var form = Harness.Get<FormCatalog>().For(ProductHarness.Period)!;
        var listed = ReturnGenerator.Generate(form, Harness.Roster[2], ProductHarness.Period, SampleRoster.DefaultSeed, rows: 150);
        await Harness.Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(Harness.Services, listed), default);
        await ChangeAsync("grant", "--subject", "officer", "--area", "640000", "--role", "province");
        await ChangeAsync("extension", "--locality", Harness.Roster[0].Locality.ToString(), "--period", "2009-Q1", "--until", "2009-06-30", "--reason", "洪水");
        await ChangeAsync("consolidate", "--province", "640000", "--period", "2009-Q1");
        var before = await RowsAsync();
        var backup = await Harness.RunAsync("backup", "--out", _folder);
        foreach (var table in StorageNames.Tables)
            await Harness.Get<TableServiceClient>().DeleteTableAsync(table);

        var lost = await Harness.RunAsync("status", "--period", "2009-Q1");
        var restore = await Harness.RunAsync("restore", "--from", _folder, "--yes");

        Assert.True(backup.Exit == ExitCode.Success, backup.Output + backup.Errors);
        Assert.Contains("Returns: 3 rows", backup.Output, StringComparison.Ordinal);
        Assert.Contains("no data of QualityReports", lost.Errors, StringComparison.Ordinal);
        Assert.True(restore.Exit == ExitCode.Success, restore.Output + restore.Errors);
        Assert.Equal(LinesOf(backup), LinesOf(restore));
        Assert.Equal(before, await RowsAsync());
        Assert.All(StorageNames.Tables.Except([StorageNames.AcknowledgementsTable]), table =>
            Assert.Contains(before, row => row.StartsWith(table + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Restore_OneTable_WritesOverItsRowsAndLeavesTheOthers()
    {
        await ChangeAsync("grant", "--subject", "officer", "--area", "640000", "--role", "province");
        await Harness.RunAsync("backup", "--out", _folder);
        var before = await RowsAsync();
        await ChangeAsync("grant", "--subject", "officer", "--area", "640000", "--role", "admin");
        await ChangeAsync("grant", "--subject", "other", "--area", "640000", "--role", "admin");

        var run = await Harness.RunAsync("restore", "--from", _folder, "--table", "Grants", "--yes");

        Assert.Equal((ExitCode.Success, "Grants: 1 row"), (run.Exit, run.Output.TrimEnd()));
        var after = await RowsAsync();
        Assert.Empty(before.Except(after));
        Assert.Contains(after, row => row.StartsWith("Grants ", StringComparison.Ordinal) && row.Contains("PartitionKey=other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restore_WithoutYes_ChangesNothing()
    {
        await Harness.RunAsync("backup", "--out", _folder);

        Assert.Equal(ExitCode.Usage, (await Harness.RunAsync("restore", "--from", _folder)).Exit);
    }

    [Fact]
    public async Task Backup_IntoAFolderWithSomething_IsAWrongOption()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "notes.txt"), "", TestContext.Current.CancellationToken);

        var run = await Harness.RunAsync("backup", "--out", _folder);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("not empty", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup.json", "", "damaged")]
    [InlineData("backup.json", null, "no backup")]
    [InlineData("Grants.jsonl", null, "Grants has not the rows")]
    [InlineData("Roster.jsonl", "", "Roster has not the rows")]
    public async Task Restore_BackupThatIsNotWhole_WritesNothing(string file, string? content, string words)
    {
        await Harness.RunAsync("backup", "--out", _folder);
        File.Delete(Path.Combine(_folder, file));
        if (content is not null)
            await File.WriteAllTextAsync(Path.Combine(_folder, file), content, TestContext.Current.CancellationToken);

        var run = await Harness.RunAsync("restore", "--from", _folder, "--yes");

        Assert.Equal((ExitCode.Usage, ""), (run.Exit, run.Output));
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"PartitionKey\": 1.5}")]
    public async Task Restore_LineThatIsNoRow_IsNamedByItsTableAndNotQuoted(string line)
    {
        await Harness.RunAsync("backup", "--out", _folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "backup.json"), "{\"Grants\": 1}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "Grants.jsonl"), line + "\n", TestContext.Current.CancellationToken);

        var run = await Harness.RunAsync("restore", "--from", _folder, "--table", "Grants", "--yes");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("Grants.jsonl is damaged", run.Errors, StringComparison.Ordinal);
    }

    private Task<CommandRun> ChangeAsync(string command, params string[] options) =>
        Harness.RunAsync([command, .. options, .. command == "consolidate" ? Array.Empty<string>() : ["--by", "operator"]]);

    private static IEnumerable<string> LinesOf(CommandRun run) => run.Output.Split('\n').Order(StringComparer.Ordinal);

    private async Task<List<string>> RowsAsync()
    {
        var rows = new List<string>();
        foreach (var table in StorageNames.Tables)
        {
            await foreach (var row in Harness.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
            {
                var columns = row.Where(column => column.Key is not ("Timestamp" or "odata.etag")).OrderBy(column => column.Key, StringComparer.Ordinal);
                var texts = columns.Select(column => FormattableString.Invariant($"{column.Key}={column.Value} {column.Value.GetType().Name}"));
                rows.Add(string.Join(' ', texts.Prepend(table)));
            }
        }

        return rows;
    }
}
