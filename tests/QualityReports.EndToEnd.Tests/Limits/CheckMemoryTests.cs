using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Limits;

/// <summary>Reading and checking the largest returns needs little memory: <c>qr check</c>, run as users run it, and measured from outside.</summary>
[Trait("Category", "Slow")]
public sealed class CheckMemoryTests : IDisposable
{
    /// <summary>The most memory of the process at its peak: half of the smallest Functions instance.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    private const int Rows = 50_000;

    private static readonly FormEdition Form = FormCatalog.Load().Editions[^1];

    private readonly string _folder = Directory.CreateTempSubdirectory("limits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The first file alone needs no more.
    [Fact]
    public void Check_ThreeFilesOfThreeFullLists_StaysBelow256Megabytes() =>
        AssertSmall(Run([.. Enumerable.Range(0, 3).Select(i => Write(new(Form) { First = i * Rows }))]));

    [Fact]
    public void Check_FaultInEveryCell_StaysBelow256Megabytes() => AssertSmall(Run([Write(new(Form) { Fault = "#N/A" })]));

    // Nearly the most characters that are accepted, all texts different.
    [Fact]
    public void Check_OwnTextInEveryCell_StaysBelow256Megabytes() =>
        AssertSmall(Run([Write(new(Form) { Fault = "既不是数也不是日期", First = 100_000 }, inline: true)]));

    private string Write(FullReturn content, bool inline = false)
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName() + ".xlsx");
        using var file = File.Create(path);
        content.AddTo(new WorkbookBuilder { InlineStrings = inline }).WriteTo(file);
        return path;
    }

    // The rule that counts rows, or their faults, show that the rows were read and checked.
    private static void AssertSmall(IReadOnlyList<Checked> files) => Assert.All(files, file =>
    {
        Assert.True(file.Errors > Rows || file.Json.ToString().Contains(Rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            file.Json.ToString());
        Assert.InRange(file.Peak, 0, MostBytes);
    });

    private static IReadOnlyList<Checked> Run(string[] files)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak of another process is read from /proc, which only Linux has.");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "qr.dll"), "check", "--json", .. files])
        { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(10)))
            peak = Math.Max(peak, PeakOf(process.Id));
        TestContext.Current.TestOutputHelper?.WriteLine($"{peak / 1024 / 1024} MB");
        return [.. output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => new Checked(json, peak))];
    }

    // VmHWM: the peak resident memory (proc(5)). The file is gone once the process is.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..^"kB".Length], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private sealed record Checked(JsonElement Json, long Peak)
    {
        public int Errors => Json.GetProperty("errors").GetInt32();
    }
}
