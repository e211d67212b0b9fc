using System.Diagnostics;
using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Demo;
using QualityReports.LocalHost.Generation;

namespace QualityReports.EndToEnd.Tests.Returned;

/// <summary>What a clerk does with a returned workbook: opens it, corrects what is marked, saves it and sends it again.</summary>
public sealed class ReturnedRoundTripTests : IDisposable
{
    private const string FindingsSheet = "检查结果 Findings";
    private const int Faults = 5;

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
    public async Task Check_ReturnedOfASoundFile_SaysThatThereIsNone()
    {
        var (exit, output) = await CheckAsync(SampleFiles.Make(FiveFaults.Sound));
        Assert.Equal(ExitCode.Success, exit);
        Assert.Contains("no returned workbook: there are no findings.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("returned.xlsx")));
    }

    [Fact]
    public async Task Check_ReturnedOfNoWorkbook_SaysThatThereIsNone()
    {
        var (exit, output) = await CheckAsync("a,b"u8.ToArray());
        Assert.Equal(ExitCode.Rejected, exit);
        Assert.Contains("no returned workbook: the file was refused as a whole.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ReturnedOfTwoFiles_IsAWrongUse()
    {
        var messages = new StringWriter();
        var exit = await CommandLine.RunAsync(["check", "a.xlsx", "b.xlsx", "--returned", PathOf("returned.xlsx")], messages, messages);
        Assert.Equal(64, exit);
        Assert.Contains("--returned takes one workbook", messages.ToString(), StringComparison.Ordinal);
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
        return new SubmissionJudge(FiveFaults.Forms).Judge(file, FiveFaults.Sound.Member.Locality, FiveFaults.Sound.Period, TestContext.Current.CancellationToken);
    }

    // As a clerk does: follows the links of the first sheet, and types what was right at first.
    private void Correct()
    {
        using var right = new XLWorkbook(new MemoryStream(SampleFiles.Make(FiveFaults.Sound)));
        using var workbook = new XLWorkbook(PathOf("returned.xlsx"));
        var links = workbook.Worksheet(FindingsSheet).CellsUsed().Where(cell => cell.HasHyperlink).Select(cell => cell.Hyperlink.InternalAddress).ToList();
        Assert.Equal(Faults, links.Count);
        foreach (var link in links)
        {
            Assert.True(CellAddress.TryParse(link.Replace("'", "", StringComparison.Ordinal), out var place));
            workbook.Worksheet(place.Sheet).Cell(place.Local).Value = right.Worksheet(place.Sheet).Cell(place.Local).Value;
        }

        workbook.Save();
    }

    private async Task<string> SaveWithLibreOffice(string name)
    {
        var program = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"], File.Exists);
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed");
        using var process = Process.Start(program, [
            $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", PathOf("saved"), PathOf(name)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return Path.Combine("saved", name);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
