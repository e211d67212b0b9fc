using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.LocalHost.Terminal;
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
        var storage = new OperatorOptions();
        var command = new Command("restore", "Write the rows of a backup over those of the tables.") { folder, table, yes };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => parsed.GetValue(yes)
            ? RunAsync(storage, parsed, new BackupFolder(parsed.GetRequiredValue(folder)), parsed.GetValue(table), cancellation)
            : throw new CommandException("restore writes over the rows that are there: stop the app, then say --yes."));
        return command;
    }

    private static Task<int> RunAsync(OperatorOptions storage, ParseResult parsed, BackupFolder folder, string? only, CancellationToken cancellation)
    {
        var tables = folder.ReadCounts().Keys.Where(table => only is null || table == only).Order(StringComparer.Ordinal).ToList();
        if (tables.Count == 0 || tables.Except(StorageNames.Tables).Any())
            throw new CommandException(only is null ? "the backup is not of these tables." : $"the backup has no table {only}.");
        return storage.RunAsync(
            parsed,
            async services =>
            {
                await services.GetRequiredService<StorageSetup>().CreateTablesAsync(cancellation);
                foreach (var table in tables)
                {
                    var count = await WriteAsync(services.GetRequiredService<TableBackup>(), table, folder, cancellation);
                    parsed.InvocationConfiguration.Output.WriteLine($"{table}: {FindingLines.Count(count, "row")}");
                }

                return ExitCode.Success;
            },
            cancellation);
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
