using QualityReports.LocalHost.Cli;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Returned;

/// <summary>A folder with workbooks in every state, and <c>qr check</c> run on them in this process.</summary>
public sealed class CheckHarness : IDisposable
{
    private const long TooLarge = 27_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("check-").FullName;

    public CheckHarness()
    {
        File.WriteAllBytes(PathOf("sound.xlsx"), Written.Sample(FiveFaults.Sound));
        File.WriteAllBytes(PathOf("faulty.xlsx"), FiveFaults.Make());
        File.WriteAllText(PathOf("table.csv"), "a,b\n");
        File.WriteAllBytes(PathOf("empty.xlsx"), []);
        File.Copy(PathOf("sound.xlsx"), PathOf("large.xlsx"));
        using (var large = File.OpenWrite(PathOf("large.xlsx")))
            large.SetLength(TooLarge);
        Directory.CreateDirectory(PathOf("folder"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Runs the command; arguments that name a file, and <c>DIR/</c> in the others, refer to the folder.</summary>
    public async Task<CheckRun> RunAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(["check", .. arguments.Select(Located)], output, errors);
        return new CheckRun(exit, LinesOf(output), LinesOf(errors));
    }

    private string Located(string argument) =>
        argument.Contains('.', StringComparison.Ordinal) || argument.EndsWith('/') || argument == "folder" ? PathOf(argument) : argument;

    private string[] LinesOf(StringWriter writer) =>
        writer.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The result of <c>qr check</c>, without the folder's name.</summary>
public sealed record CheckRun(int Exit, string[] Output, string[] Errors);
