using System.Diagnostics;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;
using QualityReports.Samples;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;

namespace QualityReports.EndToEnd.Tests.Returned;

/// <summary>The steps of a clerk with a returned workbook: open, correct the marked cells, save and send again.</summary>
[Trait("Category", "Slow")]
public sealed class ReturnedRoundTripTests : IDisposable
{
    private const string FindingsSheet = "检查结果 Findings";
    private const string Python = "/usr/bin/python3";
    private const int Faults = 5;

    // Follows the links of the first sheet, as a province's script for many workbooks would.
    private const string CorrectWithOpenpyxl = """
        import sys, openpyxl
        returned, right = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[2])
        links = [cell.hyperlink.location for row in returned[sys.argv[3]].iter_rows() for cell in row if cell.hyperlink]
        assert len(links) == 5, links
        for link in links:
            sheet, place = link.replace("'", "").rsplit("!", 1)
            returned[sheet][place].value = right[sheet][place].value
        returned.save(sys.argv[1])
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("returned-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_CorrectedInTheReturnedWorkbook_IsAccepted()
    {
        Assert.Equal(ExitCode.Invalid, (await CheckAsync(FiveFaults.Make())).Exit);
        Correct();
        Assert.Equal(Outcome.Accepted, Judge("returned.xlsx").Summary.Outcome);
    }

    [Fact]
    public async Task Check_CorrectedAndSavedByLibreOffice_IsAccepted()
    {
        await CheckAsync(FiveFaults.Make());
        Correct();
        Assert.Equal(Outcome.Accepted, Judge(await SaveWithLibreOffice("returned.xlsx")).Summary.Outcome);
    }

    [Fact]
    public async Task Check_SavedByLibreOfficeUncorrected_HasTheSameFindings()
    {
        await CheckAsync(FiveFaults.Make());
        var before = Judge("returned.xlsx").Findings;
        Assert.Equal(Faults, before.Count);
        Assert.Equal(before, Judge(await SaveWithLibreOffice("returned.xlsx")).Findings);
    }

    [Fact]
    public async Task Check_CorrectedByOpenpyxlAndSavedByLibreOffice_IsAccepted()
    {
        await CheckAsync(FiveFaults.Make());
        await File.WriteAllBytesAsync(PathOf("right.xlsx"), Written.Sample(FiveFaults.Sound), TestContext.Current.CancellationToken);
        Assert.SkipUnless(File.Exists(Python), $"{Python} with openpyxl is not installed");
        await RunAsync(Python, "-c", CorrectWithOpenpyxl, PathOf("returned.xlsx"), PathOf("right.xlsx"), FindingsSheet);
        var judgement = Judge(await SaveWithLibreOffice("returned.xlsx"));
        Assert.Empty(judgement.Findings);
        Assert.Equal(Outcome.Accepted, judgement.Summary.Outcome);
    }

    [Fact]
    public async Task Check_TheReturnedWorkbookItself_IsReturnedTheSame()
    {
        await CheckAsync(FiveFaults.Make());
        var first = await File.ReadAllBytesAsync(PathOf("returned.xlsx"), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Invalid, (await CheckAsync(first)).Exit);
        Assert.Equal(first, await File.ReadAllBytesAsync(PathOf("returned.xlsx"), TestContext.Current.CancellationToken));
    }

    private async Task<(int Exit, string Output)> CheckAsync(byte[] upload)
    {
        await File.WriteAllBytesAsync(PathOf("upload.xlsx"), upload, TestContext.Current.CancellationToken);
        var output = new StringWriter();
        return (await CommandLine.RunAsync(["check", PathOf("upload.xlsx"), "--returned", PathOf("returned.xlsx")], output, output), output.ToString());
    }

    private Judgement Judge(string name)
    {
        using var file = File.OpenRead(PathOf(name));
        return new SubmissionJudge(FiveFaults.Forms).Judge(file, FiveFaults.Sound.Member.Locality, FiveFaults.Sound.Period,
            TestContext.Current.CancellationToken);
    }

    // Follows the links of the first sheet, as a clerk does, and enters the original values.
    private void Correct()
    {
        var places = PlacesOfFindings();
        Assert.Equal(Faults, places.Count);
        var right = ValuesOf(Written.Sample(FiveFaults.Sound), places);
        using var opened = OpenedWorkbook.Of(File.ReadAllBytes(PathOf("returned.xlsx")));
        foreach (var (place, value) in places.Zip(right))
            opened.Workbook.Worksheet(place.Sheet).Cell(place.Local).Value = value;
        File.WriteAllBytes(PathOf("returned.xlsx"), opened.Save());
    }

    private List<CellAddress> PlacesOfFindings()
    {
        using var opened = OpenedWorkbook.Of(File.ReadAllBytes(PathOf("returned.xlsx")));
        var links = opened.Workbook.Worksheet(FindingsSheet).CellsUsed().Where(cell => cell.HasHyperlink).Select(cell => cell.Hyperlink.InternalAddress);
        return [.. links.Select(link => CellAddress.TryParse(link.Replace("'", "", StringComparison.Ordinal), out var place) ? place : default)];
    }

    private static List<object> ValuesOf(byte[] file, List<CellAddress> places)
    {
        using var opened = OpenedWorkbook.Of(file);
        var workbook = opened.Workbook;
        return places.ConvertAll(place => workbook.Worksheet(place.Sheet).Cell(place.Local).Value);
    }

    private async Task<string> SaveWithLibreOffice(string name)
    {
        var program = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"], File.Exists);
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed");
        await RunAsync(
            program, $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
            PathOf("saved"), PathOf(name));
        return Path.Combine("saved", name);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
