using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Readers;

/// <summary>A sheet as another reader found it.</summary>
/// <param name="Cells">The numbers and texts by cell: <c>D31</c>.</param>
/// <param name="Comments">The comments by cell.</param>
/// <param name="Validated">The cells or ranges that have a validation.</param>
public sealed record ReadSheet(string Name, Dictionary<string, JsonElement> Cells, Dictionary<string, string> Comments, string[] Validated);

/// <summary>Programs of others that read workbooks: each runs once for all files. Without the program the test is skipped.</summary>
internal static class OtherReader
{
    private const string Python = "/usr/bin/python3";
    private const string Folder = "tests/QualityReports.Workbooks.Tests/Readers/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The sheets of each workbook as a reader finds them.</summary>
    public static async Task<List<List<ReadSheet>>> ReadAsync(string reader, IReadOnlyList<byte[]> workbooks)
    {
        var folder = Directory.CreateTempSubdirectory("readers-").FullName;
        try
        {
            var files = workbooks.Select((_, i) => Path.Combine(folder, $"book{i}.xlsx")).ToList();
            for (var i = 0; i < files.Count; i++)
                await File.WriteAllBytesAsync(files[i], workbooks[i], TestContext.Current.CancellationToken);
            var start = reader == "openpyxl" ? StartOfPython(files) : await StartOfNodeAsync(files);
            return JsonSerializer.Deserialize<List<List<ReadSheet>>>(await RunAsync(start), Json)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ProcessStartInfo StartOfPython(List<string> files)
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} with openpyxl is not installed");
        return new ProcessStartInfo(Python, [Repository.PathOf(Folder + "read_openpyxl.py"), .. files]);
    }

    private static async Task<ProcessStartInfo> StartOfNodeAsync(List<string> files) =>
        new("node", [Repository.PathOf(Folder + "read_exceljs.cjs"), .. files]) { Environment = { ["NODE_PATH"] = await InstallAsync() } };

    // Once for each lock file; a parallel run installs its own, and the first to end is kept.
    private static async Task<string> InstallAsync()
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathOf(Folder + "package-lock.json"))))[..16];
        var folder = Path.Combine(Path.GetTempPath(), $"QualityReports-readers-{version}");
        if (Directory.Exists(folder))
            return Path.Combine(folder, "node_modules");
        var own = Directory.CreateTempSubdirectory("readers-").FullName;
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.Copy(Repository.PathOf(Folder + file), Path.Combine(own, file));
        await RunAsync(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = own });
        if (!Directory.Exists(folder))
            Directory.Move(own, folder);
        return Path.Combine(folder, "node_modules");
    }

    private static async Task<string> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{start.FileName}: {await errors}");
        return await output;
    }
}
