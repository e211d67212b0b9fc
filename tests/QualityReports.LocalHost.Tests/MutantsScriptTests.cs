using System.Diagnostics;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests;

/// <summary>The summary of tests/mutants.mjs from the report of a mutation run.</summary>
[Trait("Category", "Slow")]
public sealed class MutantsScriptTests
{
    private const string Sources = "/any/functions/QualityReports.Domain";

    [Fact]
    public async Task Sum_OfAReport_ListsSurvivorsAndFoldersAndEndsInTheScore()
    {
        var (output, code) = await SumAsync($$"""
            { "files": {
              "{{Sources}}/Rules/Spread.cs": { "source": "one\n  a <\n  b;", "mutants": [
                {{Mutant("Killed", 1, 1, 1, 4)}},
                {{Mutant("Timeout", 1, 1, 1, 4)}},
                {{Mutant("CompileError", 1, 1, 1, 4)}},
                {{Mutant("Ignored", 1, 1, 1, 4)}},
                {{Mutant("Survived", 2, 3, 3, 4)}} ] },
              "{{Sources}}/Reports/Lists/Brand.cs": { "source": "two", "mutants": [ {{Mutant("NoCoverage", 1, 1, 1, 4)}} ] } } }
            """);

        Assert.Equal(
            [
                "Reports/Lists/Brand.cs:1 NoCoverage two → x > y",
                "Rules/Spread.cs:2 Survived a < b → x > y",
                "",
                "Reports/Lists            0.0 % of 1 killed, 0 survived, 1 in no test",
                "Rules                    66.7 % of 3 killed, 1 survived, 0 in no test",
                "Mutants: 50.0 % of 4 killed, 1 survived, 1 in no test",
            ],
            output.TrimEnd().Split('\n'));
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Sum_OfNoMutants_Fails() => Assert.Equal(("No mutant was tested.\n", 1), await SumAsync("""{ "files": {} }"""));

    private static string Mutant(string status, int line, int column, int endLine, int endColumn) =>
        $$"""
        { "status": "{{status}}", "replacement": "x >\n y", "location": {
          "start": { "line": {{line}}, "column": {{column}} }, "end": { "line": {{endLine}}, "column": {{endColumn}} } } }
        """;

    private static async Task<(string Output, int Code)> SumAsync(string report)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, report);
            var start = new ProcessStartInfo("node", [Repository.PathOf("tests/mutants.mjs"), file]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (output, process.ExitCode);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
