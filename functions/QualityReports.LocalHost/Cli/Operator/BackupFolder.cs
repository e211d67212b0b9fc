using System.Text.Json;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>A folder with a copy of tables: one <c>{table}.jsonl</c> each, a row a line, and last <c>backup.json</c> with the number of rows. A
/// folder without that file is incomplete.</summary>
internal sealed class BackupFolder(DirectoryInfo folder)
{
    private const string Counts = "backup.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <exception cref="CommandException">The folder is not empty: files of an older copy would mix with this one.</exception>
    public void Create()
    {
        folder.Create();
        if (folder.EnumerateFileSystemInfos().Any())
            throw new CommandException($"{folder} is not empty: name a folder of its own for each backup.");
    }

    public async Task<int> WriteAsync(string table, IAsyncEnumerable<string> rows, CancellationToken cancellation)
    {
        await using var file = File.CreateText(FileOf(table));
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await file.WriteLineAsync(row.AsMemory(), cancellation);
            count++;
        }

        return count;
    }

    public Task EndAsync(IReadOnlyDictionary<string, int> counts, CancellationToken cancellation) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, Counts), JsonSerializer.Serialize(counts, Indented), cancellation);

    /// <summary>Reads the tables of the copy, and compares each with its number of rows before any is used.</summary>
    /// <exception cref="CommandException">The folder has no backup, or an incomplete one.</exception>
    public IReadOnlyDictionary<string, int> ReadCounts()
    {
        var path = Path.Combine(folder.FullName, Counts);
        if (!File.Exists(path))
            throw new CommandException($"{folder} holds no backup, or one that broke off: there is no {Counts}.");
        try
        {
            var counts = JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(path))!;
            var broken = counts.Where(table => !HasRows(table.Key, table.Value)).Select(table => table.Key).ToList();
            return broken.Count == 0
                ? counts
                : throw new CommandException($"{folder} is damaged: {string.Join(", ", broken)} has not the rows that {Counts} says.");
        }
        catch (JsonException)
        {
            throw new CommandException($"{path} is damaged.");
        }
    }

    public IAsyncEnumerable<string> ReadAsync(string table, CancellationToken cancellation) => File.ReadLinesAsync(FileOf(table), cancellation);

    private bool HasRows(string table, int rows) => File.Exists(FileOf(table)) && File.ReadLines(FileOf(table)).Count() == rows;

    private string FileOf(string table) => Path.Combine(folder.FullName, table + ".jsonl");
}
