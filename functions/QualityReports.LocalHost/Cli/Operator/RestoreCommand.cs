using QualityReports.Storage;
using QualityReports.Storage.Tables;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr restore</c>: writes the rows of a backup back.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--from") { Description = "The folder of an earlier qr backup.", HelpName = "DIR", Required = true };
        var table = new Option<string?>("--table") { Description = "This table alone.", HelpName = "NAME" };
        table.AcceptOnlyFromAmong([.. StorageNames.Tables]);
        var yes = new Option<bool>("--yes") { Description = "Yes, write over the rows that are there; the app is stopped." };
        IReadOnlyList<string> tables = [];
        return new OperatorCommand("restore", "Write the rows of a backup over those of the tables.") { folder, table, yes }
            .Does(
                call => RunAsync(call, new BackupFolder(call.Get(folder)), tables),
                check: parsed =>
                {
                    if (!parsed.GetValue(yes))
                        throw new CommandException("restore writes over the rows that are there: stop the app, then say --yes.");
                    tables = ReadTables(new BackupFolder(parsed.GetRequiredValue(folder)), parsed.GetValue(table));
                });
    }

    private static async Task<int> RunAsync(OperatorCall call, BackupFolder folder, IReadOnlyList<string> tables)
    {
        await call.Service<StorageSetup>().CreateTablesAsync(call.Cancellation);
        foreach (var table in tables)
        {
            var count = await WriteAsync(call.Service<TableBackup>(), table, folder, call.Cancellation);
            call.Output.WriteLine($"{table}: {FindingLines.Count(count, "row")}");
        }

        return ExitCode.Success;
    }

    private static List<string> ReadTables(BackupFolder folder, string? only)
    {
        var tables = folder.ReadCounts().Keys.Where(table => only is null || table == only).Order(StringComparer.Ordinal).ToList();
        return tables.Count > 0 && !tables.Except(StorageNames.Tables).Any()
            ? tables
            : throw new CommandException(only is null ? "the backup is not of these tables." : $"the backup has no table {only}.");
    }

    private static async Task<int> WriteAsync(TableBackup tables, string table, BackupFolder folder, CancellationToken cancellation)
    {
        try
        {
            return await tables.WriteAsync(table, folder.ReadAsync(table, cancellation), cancellation);
        }
        catch (FormatException)
        {
            throw new CommandException($"{table}.jsonl is damaged: a line is no row. The rows before it are written.");
        }
    }
}
