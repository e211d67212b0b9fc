using System.Diagnostics;

namespace QualityReports.Workbooks.Tests;

/// <summary>Opens and saves a workbook with LibreOffice; without LibreOffice the test is skipped.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The workbook as LibreOffice saves it.</summary>
    public static async Task<byte[]> SaveAsync(byte[] workbook)
    {
        var program = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"], File.Exists);
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed");
        var folder = Directory.CreateTempSubdirectory("libreoffice-").FullName;
        try
        {
            var file = Path.Combine(folder, "workbook.xlsx");
            await File.WriteAllBytesAsync(file, workbook, TestContext.Current.CancellationToken);
            using var process = Process.Start(program, [
                $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
                Path.Combine(folder, "saved"), file]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "saved", "workbook.xlsx"), TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
