using QualityReports.Storage;
using QualityReports.Storage.Tables;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr backup</c>: copies the tables to files, as table storage has no backup.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "A new folder for the copy.", HelpName = "DIR", Required = true };
        return new OperatorCommand("backup", "Copy every table to files, a row in a line.") { folder }
            .Does(call => RunAsync(call, new BackupFolder(call.Get(folder))));
    }

    private static async Task<int> RunAsync(OperatorCall call, BackupFolder folder)
    {
        var tables = call.Service<TableBackup>();
        folder.Create();
        var counts = new Dictionary<string, int>();
        foreach (var table in StorageNames.Tables)
        {
            counts[table] = await folder.WriteAsync(table, tables.ReadAsync(table, call.Cancellation), call.Cancellation);
            call.Output.WriteLine($"{table}: {FindingLines.Count(counts[table], "row")}");
        }

        await folder.EndAsync(counts, call.Cancellation);
        return ExitCode.Success;
    }
}
