using System.Text.Json;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr verify</c>: verifies a copy of a report's files. Needs no storage.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder with the report's files and its manifest.json." };
        var command = new Command("verify", "Check a downloaded report's files against its manifest.json, offline.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(DirectoryInfo folder, TextWriter output)
    {
        var manifest = Read(folder);
        var states = StatesOf(folder, manifest);
        output.WriteLine($"{manifest.Area} {manifest.Period}, version {manifest.Version}{StandingOf(manifest)}, {manifest.InputsHash}");
        foreach (var (name, state) in states)
            output.WriteLine($"  {state,-16}{FindingLines.OneLine(name)}");
        var wrong = states.Count(state => state.State != FileState.Ok);
        output.WriteLine(wrong == 0
            ? "The files are those of the manifest."
            : $"{FindingLines.Count(wrong, "file")} of {states.Count} not as the manifest says.");
        return wrong == 0 ? ExitCode.Success : ExitCode.Invalid;
    }

    private static string StandingOf(ReportManifest manifest) => manifest switch
    {
        { Correction: { } number } => $", correction no. {number}",
        { Status: ReportStatus.Final } => ", final",
        { Status: ReportStatus.Provisional } => ", provisional",
        _ => "",
    };

    private static ReportManifest Read(DirectoryInfo folder)
    {
        var file = Path.Combine(folder.FullName, ReportFileNames.Manifest);
        if (!File.Exists(file))
            throw new CommandException($"there is no {ReportFileNames.Manifest} in {folder}.");
        try
        {
            return ReportManifest.Read(File.ReadAllBytes(file));
        }
        catch (JsonException)
        {
            throw new CommandException($"{file} is damaged, or no manifest of a report.", ExitCode.Invalid);
        }
    }

    // Only files of the folder itself: those in subfolders, such as the uploads of qr demo, are no files of the report.
    private static List<(string Name, string State)> StatesOf(DirectoryInfo folder, ReportManifest manifest)
    {
        var there = folder.GetFiles().Select(file => file.Name).Where(name => name != ReportFileNames.Manifest).ToHashSet(StringComparer.Ordinal);
        var differing = manifest.Differing(name => there.Contains(name) ? File.ReadAllBytes(Path.Combine(folder.FullName, name)) : null);
        string StateOf(string name) => !there.Contains(name) ? FileState.Missing : differing.Contains(name) ? FileState.Differs : FileState.Ok;
        return
        [
            .. manifest.Files.Select(file => (file.Name, StateOf(file.Name))),
            .. there.Except(manifest.Files.Select(file => file.Name)).Order(StringComparer.Ordinal).Select(name => (name, FileState.Unknown)),
        ];
    }

    private static class FileState
    {
        public const string Ok = "ok";
        public const string Differs = "differs";
        public const string Missing = "missing";
        public const string Unknown = "not in manifest";
    }
}
