using QualityReports.Functions.Rosters;

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
        var by = OperatorCommand.By();
        province.Required = true;
        return new OperatorCommand("roster", "Make a file a province's roster, as a whole or not at all.") { province, file, by }
            .Does(
                async call =>
                {
                    var (code, source) = (call.Get(province), call.Get(file));
                    var content = await File.ReadAllBytesAsync(source.FullName, call.Cancellation);
                    var result = await call.Service<ImportRoster>().RunAsync(code, content, source.Name, call.Request(by), call.Cancellation);
                    return Write(call.Output, code, source, result);
                },
                check: parsed =>
                {
                    if (parsed.GetRequiredValue(file) is { Exists: false } none)
                        throw new CommandException($"there is no file {none}.");
                });
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
