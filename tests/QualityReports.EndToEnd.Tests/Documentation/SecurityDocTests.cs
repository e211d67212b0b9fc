using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>Every mitigation of the security model names existing code or tests.</summary>
public sealed partial class SecurityDocTests
{
    private static readonly ILookup<string, string> Sources = new[] { "functions", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .ToLookup(path => Path.GetFileName(path), StringComparer.Ordinal);

    private static readonly string Section = Repository.ReadText("docs/security.md").Split("\n## Threats\n")[1].Split("\n## ")[0];

    private static readonly Dictionary<string, string[]> Proofs = Threat.Matches(Section)
        .ToDictionary(match => match.Groups["threat"].Value, match => NamesIn(match.Groups["proofs"].Value));

    [GeneratedRegex(
        @"^\| (?<threat>[^|]+) \| [^|]+ \| (?<proofs>`[^|]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Threat { get; }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name { get; }

    [Fact]
    public void Threats_Rows_AreAllRead() =>
        Assert.Equal(Section.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)) - 1, Proofs.Count);

    [Fact]
    public void Proofs_OfEachThreat_AreThere() =>
        Assert.Empty(Proofs.SelectMany(threat => threat.Value.Where(proof => !IsThere(proof)).Select(proof => $"{threat.Key}: {proof}")));

    [Fact]
    public void Proofs_TestsOfAccess_AreAllNamed()
    {
        var named = Proofs.Values.SelectMany(proofs => proofs).Select(proof => proof.Split('.')[0]).Append("OpenApiTests");
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests/QualityReports.Functions.Tests/Access"), "*Tests.cs");
        Assert.Empty(tests.Select(Path.GetFileNameWithoutExtension).Except(named));
    }

    private static string[] NamesIn(string proofs) => [.. Name.Matches(proofs).Select(name => name.Groups["name"].Value)];

    // A file by its path or its name, a test class, or a method of one.
    private static bool IsThere(string proof)
    {
        if (proof.EndsWith(".cs", StringComparison.Ordinal))
            return Sources.Contains(proof);
        if (File.Exists(Repository.PathOf(proof)))
            return true;
        var parts = proof.Split('.');
        return parts[0].EndsWith("Tests", StringComparison.Ordinal)
            && Sources[$"{parts[0]}.cs"].Any(path => parts.Length == 1 || File.ReadAllText(path).Contains($" {parts[1]}(", StringComparison.Ordinal));
    }
}
