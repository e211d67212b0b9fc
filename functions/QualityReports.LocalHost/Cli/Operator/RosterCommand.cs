using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Rosters;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr roster</c>: replaces a province's roster by a file, entirely or not at all.</summary>
internal static class RosterCommand
{
    public static Command Create()
    {
        var province = Options.Province();
        var file = new Option<FileInfo>("--file")
        {
            Description = "The roster, csv or xlsx: the full statement of who takes part and who did.",
            HelpName = "FILE",
            Required = true
        };
        var by = OperatorOptions.By();
        province.Required = true;
        var storage = new OperatorOptions();
        var command = new Command("roster", "Make a file a province's roster, as a whole or not at all.") { province, file, by };
        storage.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!source.Exists)
                throw new CommandException($"there is no file {source}.");
            var content = await File.ReadAllBytesAsync(source.FullName, cancellation);
            var code = parsed.GetValue(province)!.Value;
            return await storage.RunAsync(
                parsed,
                async services =>
                {
                    var request = OperatorOptions.Request(services, parsed.GetRequiredValue(by));
                    var result = await services.GetRequiredService<ImportRoster>().RunAsync(code, content, source.Name, request, cancellation);
                    return Write(parsed.InvocationConfiguration.Output, code, source, result);
                },
                cancellation);
        });
        return command;
    }

    private static int Write(TextWriter output, AreaCode province, FileInfo file, RosterImportResult result)
    {
        if (result.Changes is not { } changes)
        {
            output.WriteLine($"{file}: refused, {FindingLines.Count(result.Findings.Count, "error")}; the roster of {province} stays as it is");
            FindingLines.Write(output, result.Findings);
            return ExitCode.Invalid;
        }

        output.WriteLine(changes.IsEmpty
            ? $"{province}: the roster says this already"
            : $"{province}: {changes.Added.Count} added, {changes.Changed.Count} changed ({changes.Closed} of them closed), {changes.Removed.Count} removed");
        return ExitCode.Success;
    }
}
