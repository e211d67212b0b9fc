using System.Diagnostics;

namespace QualityReports.Workbooks.Tests;

/// <summary>Opens workbooks with LibreOffice, and saves or shows them; without LibreOffice the test is skipped.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The program ignores more than some 250 arguments.
    private const int MostFiles = 150;

    // Comma, quote, UTF-8, from line 1; texts without quotes, cells as shown, no formulas; a file for each sheet.
    private const string ShownSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";

    /// <summary>The workbook as LibreOffice saves it.</summary>
    public static async Task<byte[]> SaveAsync(byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf("workbook.xlsx"), workbook, TestContext.Current.CancellationToken);
        await ConvertAsync(folder, "xlsx:Calc MS Excel 2007 XML", [folder.PathOf("workbook.xlsx")]);
        return await File.ReadAllBytesAsync(folder.PathOf("saved/workbook.xlsx"), TestContext.Current.CancellationToken);
    }

    /// <summary>The sheets of workbooks as a person sees them, in few runs of the program: for each workbook the CSV text of each sheet by its name.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ShowAsync(IReadOnlyList<byte[]> workbooks)
    {
        using var folder = new TemporaryFolder();
        string[] files = [.. workbooks.Select((_, i) => folder.PathOf($"book{i:D4}.xlsx"))];
        for (var i = 0; i < files.Length; i++)
            await File.WriteAllBytesAsync(files[i], workbooks[i], TestContext.Current.CancellationToken);
        foreach (var part in files.Chunk(MostFiles))
            await ConvertAsync(folder, ShownSheets, part);
        return [.. files.Select((_, i) => ReadSheets(folder.PathOf("saved"), $"book{i:D4}-"))];
    }

    private static Dictionary<string, string> ReadSheets(string folder, string start) =>
        Directory.EnumerateFiles(folder, start + "*.csv").ToDictionary(file => Path.GetFileNameWithoutExtension(file)[start.Length..], File.ReadAllText);

    private static async Task ConvertAsync(TemporaryFolder folder, string filter, IEnumerable<string> files)
    {
        var program = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"], File.Exists);
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed");
        var start = new ProcessStartInfo(
            program,
            [$"-env:UserInstallation=file://{folder.PathOf("profile")}", "--headless", "--convert-to", filter, "--outdir", folder.PathOf("saved"), .. files])
        {
            // The names of sheets become names of files.
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("libreoffice-").FullName;

        public string PathOf(string name) => Path.Combine(_path, name);

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
