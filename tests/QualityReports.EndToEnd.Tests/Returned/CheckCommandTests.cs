using System.Text.Json;
using QualityReports.LocalHost.Cli;

namespace QualityReports.EndToEnd.Tests.Returned;

public sealed class CheckCommandTests(CheckHarness harness) : IClassFixture<CheckHarness>
{
    [Theory]
    [InlineData(0, "sound.xlsx: accepted, 0 errors, 0 warnings", "sound.xlsx")]
    [InlineData(1, "faulty.xlsx: invalid, 5 errors, 0 warnings", "faulty.xlsx")]
    [InlineData(2, "table.csv: rejected, FILE_NOT_XLSX", "table.csv")]
    [InlineData(2, "empty.xlsx: rejected, FILE_EMPTY", "empty.xlsx")]
    [InlineData(2, "large.xlsx: rejected, FILE_TOO_LARGE", "large.xlsx")]
    [InlineData(2, "sound.xlsx: rejected, IDENTITY_MISMATCH", "sound.xlsx", "--locality", "330110")]
    [InlineData(2, "sound.xlsx: rejected, IDENTITY_MISMATCH", "sound.xlsx", "--period", "2009-Q2")]
    [InlineData(1, "sound.xlsx: accepted, 0 errors, 0 warnings", "sound.xlsx", "faulty.xlsx")]
    [InlineData(2, "table.csv: rejected, FILE_NOT_XLSX", "table.csv", "faulty.xlsx", "sound.xlsx")]
    public async Task Check_File_SaysInTheFirstLineWhatCameOfIt(int exit, string line, params string[] arguments)
    {
        var run = await harness.RunAsync(arguments);
        Assert.Equal((exit, line), (run.Exit, run.Output[0]));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("there is no file missing.xlsx.", "sound.xlsx", "missing.xlsx")]
    [InlineData("folder is a folder: name the workbooks in it, folder/*.xlsx.", "folder")]
    [InlineData("no file is called *.xls.", "*.xls")]
    [InlineData("there is no area with the code 339999.", "sound.xlsx", "--locality", "339999")]
    [InlineData("no form serves 1999-Q1; the forms are for", "sound.xlsx", "--period", "1999-Q1")]
    [InlineData("'Q1' is not a period: write 2009-Q1, 2009-H1, 2009 or 2009-01.", "sound.xlsx", "--period", "Q1")]
    [InlineData("'33' is not a locality code: write 330302 or 330381-TX01.", "sound.xlsx", "--locality", "33")]
    [InlineData("--returned out.xlsx is one file for 2 workbooks: name a folder", "sound.xlsx", "faulty.xlsx", "--returned", "out.xlsx")]
    [InlineData("--returned would overwrite faulty.xlsx: name another place, or check faulty.xlsx on its own.", "faulty.xlsx", "--returned", "faulty.xlsx")]
    [InlineData("--returned would overwrite ./faulty.xlsx", "faulty.xlsx", "--returned", "./")]
    public async Task Check_WrongUse_IsOneLineAndNothingIsChecked(string line, params string[] arguments)
    {
        var run = await harness.RunAsync(arguments);
        Assert.Equal(64, run.Exit);
        Assert.StartsWith("qr: " + line, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Check_FileThatCannotBeRead_FailsAndTheOthersAreChecked()
    {
        await using var locked = new FileStream(harness.PathOf("locked.xlsx"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var run = await harness.RunAsync("locked.xlsx", "sound.xlsx", "table.csv");
        Assert.Equal(3, run.Exit);
        Assert.Equal(["locked.xlsx: failed", "sound.xlsx: accepted, 0 errors, 0 warnings", "table.csv: rejected, FILE_NOT_XLSX"],
            run.Output.Where(line => line[0] != ' '));
        Assert.StartsWith("qr: locked.xlsx: ", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FaultOfOurs_FailsThatFileAlone()
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var writer = new CheckWriter(new System.CommandLine.InvocationConfiguration { Output = output, Error = errors }, json: true);
        FileInfo[] files = [new(harness.PathOf("faulty.xlsx")), new(harness.PathOf("sound.xlsx"))];
        var calls = 0;

        var exit = await CheckCommand.RunAsync(
            files,
            _ => calls++ == 0 ? throw new InvalidOperationException("broken\nhere") : new Workbooks.Checking.RefusedFile([]),
            writer,
            returned: null,
            TestContext.Current.CancellationToken);

        Assert.Equal(3, exit);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
        Assert.Equal(["failed", "accepted"], lines.Select(line => line.GetProperty("outcome").GetString()));
        Assert.EndsWith("faulty.xlsx: broken here", errors.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_IsALineAFileWithTheFieldsOfTheDocument()
    {
        var run = await harness.RunAsync("faulty.xlsx", "table.csv", "sound.xlsx", "--json");
        Assert.Equal(2, run.Exit);
        var lines = run.Output.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Equal(["file", "outcome", "code", "errors", "warnings", "findings", "milliseconds"], NamesOf(line)));
        Assert.All(
            lines.SelectMany(line => line.GetProperty("findings").EnumerateArray()),
            finding => Assert.Equal(["code", "severity", "sheet", "cell", "found", "message"], NamesOf(finding)));
        Assert.Equal(["invalid", "rejected", "accepted"], lines.Select(line => line.GetProperty("outcome").GetString()));
        Assert.Equal([null, "FILE_NOT_XLSX", null], lines.Select(line => line.GetProperty("code").GetString()));
        Assert.Equal([5, 1, 0], lines.Select(line => line.GetProperty("errors").GetInt32()));
        var first = lines[0].GetProperty("findings")[0];
        Assert.Equal(JsonValueKind.String, first.GetProperty("message").ValueKind);
        Assert.Contains(" / ", first.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.GetProperty("milliseconds").GetInt64() >= 0));
    }

    [Fact]
    public async Task Check_Faulty_ShowsCellSeverityMessageAndFixInBothLanguages()
    {
        var run = await harness.RunAsync("faulty.xlsx");
        Assert.Equal(1 + (5 * 5), run.Output.Length);
        foreach (var finding in run.Output.Skip(1).Chunk(5))
        {
            Assert.Matches("^  .+![A-Z]+[0-9]+  error  [A-Z_]+$", finding[0]);
            Assert.StartsWith("      → ", finding[2], StringComparison.Ordinal);
            Assert.StartsWith("      → ", finding[4], StringComparison.Ordinal);
            Assert.Contains(finding[1], c => c > 0x2E80);
            Assert.Matches("[a-z]{3}", finding[3]);
        }
    }

    [Fact]
    public async Task Check_ReturnedIntoAFolder_WritesOneForEachThatHasFindings()
    {
        var run = await harness.RunAsync("sound.xlsx", "faulty.xlsx", "table.csv", "--returned", "back/");
        Assert.Equal(2, run.Exit);
        Assert.Equal(
            [
                "no returned workbook of sound.xlsx: there are no findings.",
                "back/faulty.xlsx: the returned workbook",
                "no returned workbook of table.csv: the file was refused as a whole.",
            ],
            run.Errors);
        Assert.Equal(["faulty.xlsx"], Directory.GetFiles(harness.PathOf("back")).Select(Path.GetFileName));
    }

    private static IEnumerable<string> NamesOf(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
