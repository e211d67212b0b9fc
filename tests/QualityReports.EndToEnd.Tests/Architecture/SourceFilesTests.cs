using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Architecture;

public sealed partial class SourceFilesTests
{
    private const int LongestFile = 300;
    private const int LongestTriggerFile = 40;
    private const int LongestTriggerBody = 15;

    private static readonly Dictionary<string, string[]> Sources = ReadSources();

    [GeneratedRegex(@"^\s*\[Function\(", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FunctionAttribute { get; }

    [Fact]
    public void Sources_OfTheProduct_AreFound() => Assert.True(Sources.Count > 50);

    [Fact]
    public void File_OfTheProduct_IsNotLong() =>
        Assert.Empty(Sources.Where(file => file.Value.Length > LongestFile).Select(file => $"{file.Key}: {file.Value.Length} lines"));

    [Fact]
    public void Trigger_EveryClassWithOneFunction_IsShort()
    {
        var triggers = Triggers().Where(file => file.Key.EndsWith("Function.cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(triggers);
        Assert.Empty(triggers.Where(file => CodeLength(file.Value) > LongestTriggerFile).Select(file => $"{file.Key}: {CodeLength(file.Value)} lines"));
    }

    [Fact]
    public void Trigger_EveryMethodWithAFunction_Delegates() =>
        Assert.Empty(
            from file in Triggers()
            from length in BodyLengths(file.Value)
            where length > LongestTriggerBody
            select $"{file.Key}: {length} lines");

    // A trigger's class has the name of its function, a resource's that of the resource.
    [Fact]
    public void Trigger_EveryFileWithAFunction_IsNamedForIt() =>
        Assert.All(Triggers().Keys, file => Assert.Matches("(Function|Api)[.]cs$", file));

    private static Dictionary<string, string[]> Triggers() =>
        Sources.Where(file => FunctionAttribute.IsMatch(string.Join('\n', file.Value))).ToDictionary();

    private static int CodeLength(string[] lines) => lines.Select(line => line.Trim())
        .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal));

    // From the arrow or the brace of each method to its end, before a blank line or the end of the class.
    private static IEnumerable<int> BodyLengths(string[] lines) =>
        from start in Enumerable.Range(0, lines.Length)
        where FunctionAttribute.IsMatch(lines[start])
        let body = Array.FindIndex(lines, start + 1, line => line.Contains("=>", StringComparison.Ordinal) || line.Trim() == "{")
        select Array.FindIndex(lines, body, line => line.Length == 0 || line == "}") - body;

    private static Dictionary<string, string[]> ReadSources()
    {
        var root = Repository.PathOf("functions");
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .ToDictionary(path => path, path => File.ReadAllLines(Path.Combine(root, path)));
    }
}
