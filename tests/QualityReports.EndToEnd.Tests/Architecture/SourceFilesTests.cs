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
    public void File_OfTheProduct_IsNotLong() => Assert.Empty(Sources.Where(file => file.Value.Length > LongestFile).Select(file => $"{file.Key}: {file.Value.Length} lines"));

    [Fact]
    public void Trigger_EveryClassWithAFunction_IsShort()
    {
        var triggers = Triggers();

        Assert.NotEmpty(triggers);
        Assert.Empty(triggers.Where(file => CodeLength(file.Value) > LongestTriggerFile).Select(file => $"{file.Key}: {CodeLength(file.Value)} lines"));
    }

    [Fact]
    public void Trigger_EveryMethodWithAFunction_Delegates() =>
        Assert.Empty(Triggers().Where(file => BodyLength(file.Value) > LongestTriggerBody).Select(file => $"{file.Key}: {BodyLength(file.Value)} lines"));

    [Fact]
    public void Trigger_EveryFileWithAFunction_IsNamedForIt() =>
        Assert.All(Triggers().Keys, file => Assert.EndsWith("Function.cs", file, StringComparison.Ordinal));

    private static Dictionary<string, string[]> Triggers() =>
        Sources.Where(file => FunctionAttribute.IsMatch(string.Join('\n', file.Value))).ToDictionary();

    private static int CodeLength(string[] lines) => lines.Select(line => line.Trim())
        .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal));

    // From the attribute to the end of the method: an expression's semicolon or the brace at the method's own depth.
    private static int BodyLength(string[] lines)
    {
        var start = Array.FindIndex(lines, line => FunctionAttribute.IsMatch(line));
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        var body = Array.FindIndex(lines, start + 1, line => line.Contains("=>", StringComparison.Ordinal) || line.Trim() == "{");
        var isBlock = lines[body].Trim() == "{";
        var end = Array.FindIndex(lines, body, line => isBlock ? line == new string(' ', indent) + "}" : line.TrimEnd().EndsWith(';'));
        return end - body + 1;
    }

    private static Dictionary<string, string[]> ReadSources()
    {
        var root = Repository.PathOf("functions");
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .ToDictionary(path => path, path => File.ReadAllLines(Path.Combine(root, path)));
    }
}
