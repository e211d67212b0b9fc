using System.Text.Json;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>
/// A folder with a copy of tables: <c>{table}.jsonl</c> for each, a row in a line, and last <c>backup.json</c> with the number of rows of each, without which
/// the copy broke off.
/// </summary>
internal sealed class BackupFolder(DirectoryInfo folder)
{
    private const string Counts = "backup.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Makes the folder.</summary>
    /// <exception cref="CommandException">Something is in it: an older copy would be half of this one.</exception>
    public void Create()
    {
        folder.Create();
        if (folder.EnumerateFileSystemInfos().Any())
            throw new CommandException($"{folder} is not empty: name a folder of its own for each backup.");
    }

    /// <summary>Writes a table.</summary>
    /// <returns>How many rows it has.</returns>
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

    /// <summary>Says that the copy is whole.</summary>
    public Task EndAsync(IReadOnlyDictionary<string, int> counts, CancellationToken cancellation) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, Counts), JsonSerializer.Serialize(counts, Indented), cancellation);

    /// <summary>Reads which tables there are, and holds each file to its number of rows before anything is done with one.</summary>
    /// <exception cref="CommandException">The folder holds no backup, or one that is not whole.</exception>
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

    /// <summary>The rows of a table.</summary>
    public IAsyncEnumerable<string> ReadAsync(string table, CancellationToken cancellation) => File.ReadLinesAsync(FileOf(table), cancellation);

    private bool HasRows(string table, int rows) => File.Exists(FileOf(table)) && File.ReadLines(FileOf(table)).Count() == rows;

    private string FileOf(string table) => Path.Combine(folder.FullName, table + ".jsonl");
}
