using System.Diagnostics;
using QualityReports.Domain.Cells;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>A return saved by other programs, with inserted rows and columns, reads the same.</summary>
[Trait("Category", "Slow")]
public sealed class OtherProgramsTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string SaveWithOpenpyxl = """
        import sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        for sheet in book:
            if sheet.title != '_form':
                sheet.insert_rows(1, 3)
                sheet.insert_cols(1, 2)
        book.save(sys.argv[2])
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("reading-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_SavedByClosedXml_IsTheSame()
    {
        using var opened = OpenedWorkbook.Of(ReadingSupport.FilledIn().Build());
        foreach (var sheet in opened.Workbook.Worksheets.Where(sheet => sheet.Name != "_form"))
        {
            sheet.Row(1).InsertRowsAbove(3);
            sheet.Column(1).InsertColumnsBefore(2);
            sheet.Column(4).InsertColumnsAfter(1);
        }

        AssertSame(opened.Save(), rows: 3, columns: 3);
    }

    [Fact]
    public void Read_SavedByOpenpyxl_IsTheSame()
    {
        Assert.SkipUnless(File.Exists(Python) && Run(Python, "-c", "import openpyxl") == 0, "openpyxl is not installed");
        var (from, to) = (Path.Combine(_folder, "from.xlsx"), Path.Combine(_folder, "to.xlsx"));
        File.WriteAllBytes(from, ReadingSupport.FilledIn().Build());

        Assert.Equal(0, Run(Python, "-c", SaveWithOpenpyxl, from, to));

        AssertSame(File.ReadAllBytes(to), rows: 3, columns: 2);
    }

    [Fact]
    public void Read_SavedByLibreOffice_IsTheSame()
    {
        var soffice = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"], File.Exists);
        Assert.SkipWhen(soffice is null, "LibreOffice is not installed");
        var from = Path.Combine(_folder, "return.xlsx");
        var to = Directory.CreateDirectory(Path.Combine(_folder, "saved")).FullName;
        File.WriteAllBytes(from, ReadingSupport.FilledIn().Build());

        Assert.Equal(0, Run(soffice, $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
            to, from));

        AssertSame(File.ReadAllBytes(Path.Combine(to, "return.xlsx")), rows: 0, columns: 0);
    }

    private static void AssertSame(byte[] saved, int rows, int columns)
    {
        var before = ReadingSupport.Read(ReadingSupport.FilledIn().Build()).Document!;
        var result = ReadingSupport.Read(saved);

        Assert.Empty(result.Findings);
        Assert.Equal(ReadingSupport.Describe(before), ReadingSupport.Describe(result.Document!));
        var (was, now) = (before.Entries[new("C01")].Address, result.Document!.Entries[new("C01")].Address);
        Assert.Equal(new CellAddress(was.Sheet, was.Column + columns, was.Row + rows), now);
    }

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return process.ExitCode;
    }
}
