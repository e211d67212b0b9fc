using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.LocalHost.Terminal;
using QualityReports.Storage;
using QualityReports.Storage.Tables;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr backup</c>: copies the tables to files, as table storage has no backup.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "A new folder for the copy.", HelpName = "DIR", Required = true };
        var storage = new OperatorOptions();
        var command = new Command("backup", "Copy every table to files, a row in a line.") { folder };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            services =>
            {
                var copy = new BackupFolder(parsed.GetRequiredValue(folder));
                return RunAsync(services.GetRequiredService<TableBackup>(), copy, parsed.InvocationConfiguration.Output, cancellation);
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(TableBackup tables, BackupFolder folder, TextWriter output, CancellationToken cancellation)
    {
        folder.Create();
        var counts = new Dictionary<string, int>();
        foreach (var table in StorageNames.Tables)
        {
            counts[table] = await folder.WriteAsync(table, tables.ReadAsync(table, cancellation), cancellation);
            output.WriteLine($"{table}: {FindingLines.Count(counts[table], "row")}");
        }

        await folder.EndAsync(counts, cancellation);
        return ExitCode.Success;
    }
}
