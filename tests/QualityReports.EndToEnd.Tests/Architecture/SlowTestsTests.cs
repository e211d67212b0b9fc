using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Architecture;

/// <summary><c>./test.sh --fast</c> omits tagged tests, so a test that starts a program must be tagged.</summary>
public sealed class SlowTestsTests
{
    private const string Tag = "Trait(\"Category\", \"Slow\")";

    private static readonly string[] Starts =
    [
        "Process.Start(", "LibreOffice.SaveAsync(", "LibreOffice.ShowAsync(", "OtherReader.ReadAsync(", "BicepCompiler.RunAsync(\"lint\"",
        "AzuriteServer.StartAsync(", "DemoFixture ", "PortalSite ",
    ];

    [Fact]
    public void TestClass_ThatStartsAProgram_IsTaggedSlow()
    {
        var classes = Directory.GetFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != $"{nameof(SlowTestsTests)}.cs")
            .Where(file => Starts.Any(start => File.ReadAllText(file).Contains(start, StringComparison.Ordinal)))
            .ToList();

        Assert.True(classes.Count > 10, string.Join('\n', classes));
        Assert.DoesNotContain(classes, file => !IsTagged(file));
    }

    // In its own file, or for the whole assembly.
    private static bool IsTagged(string file) =>
        ((string[])[file, .. AssemblyInfoOf(file)]).Any(tagged => File.ReadAllText(tagged).Contains(Tag, StringComparison.Ordinal));

    private static IEnumerable<string> AssemblyInfoOf(string file)
    {
        var project = Path.GetRelativePath(Repository.PathOf("tests"), file).Split(Path.DirectorySeparatorChar)[0];
        return new[] { Repository.PathOf($"tests/{project}/AssemblyInfo.cs") }.Where(File.Exists);
    }
}
