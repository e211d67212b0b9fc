using System.Reflection;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.National;
using QualityReports.Workbooks.Returned;
using QualityReports.Workbooks.Templates;

namespace QualityReports.EndToEnd.Tests.Architecture;

/// <summary>Only <c>WorkbookGate</c> uses ClosedXML, in the product and its tests. The compiler refuses every other use, as <c>BannedSymbols.txt</c> lists
/// the members. These tests check that the list is complete, and that no code lifts the ban.</summary>
public sealed partial class ClosedXmlTests
{
    private const string Ban = "RS0030";

    // The ban by its number, or a pragma that disables everything.
    [GeneratedRegex(@"RS0030|#pragma warning disable\s*(//.*)?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lifting { get; }

    private const string EditorConfig = ".editorconfig";
    private const string ThisFile = "tests/QualityReports.EndToEnd.Tests/Architecture/ClosedXmlTests.cs";

    private static readonly string[] LiftedIn =
    [
        "functions/QualityReports.Workbooks/Packaging/WorkbookGate.cs",
        "tests/QualityReports.TestSupport/OpenedWorkbook.cs",
    ];

    private static readonly Type[] Writers = [typeof(TemplateWriter), typeof(ReturnedWorkbookWriter), typeof(ReportWorkbookWriter),
        typeof(NationalWorkbookWriter)];

    [Fact]
    public void Workbook_EveryWayToOne_IsBanned()
    {
        var banned = Repository.ReadText("BannedSymbols.txt").ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(';')[0])
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', WaysToAWorkbook().Select(IdOf).Except(banned)));
    }

    [Fact]
    public void Workbook_TheBan_IsAnErrorAndLiftedInTwoPlaces()
    {
        var lifted = Sources("*.cs", "*.csproj", "*.props", "*.targets", ".editorconfig", ".globalconfig", "*.ruleset")
            .Where(file => Lifting.IsMatch(File.ReadAllText(Repository.PathOf(file))));

        Assert.Equal([EditorConfig, .. LiftedIn], lifted.Where(file => file != ThisFile).Order(StringComparer.Ordinal));
        Assert.Contains($"dotnet_diagnostic.{Ban}.severity = error", Repository.ReadText(EditorConfig), StringComparison.Ordinal);
        Assert.Contains("AdditionalFiles Include=\"$(MSBuildThisFileDirectory)BannedSymbols.txt\"", Repository.ReadText("Directory.Build.props"),
            StringComparison.Ordinal);
    }

    // The compiler omits unused references from an assembly.
    [Fact]
    public void Product_BesideWorkbooks_KnowsNoClosedXml()
    {
        var product = Product(typeof(LocalHost.Cli.CommandLine).Assembly).DistinctBy(assembly => assembly.FullName).ToList();

        Assert.True(product.Count > 4);
        Assert.Equal(
            [typeof(TemplateWriter).Assembly],
            product.Where(assembly => assembly.GetReferencedAssemblies().Any(name => name.Name == typeof(XLWorkbook).Assembly.GetName().Name)));
    }

    // Colours and styles without a workbook use the same cache: a file that uses ClosedXML may contain only code inside the gate.
    [Fact]
    public void Workbooks_FilesWithClosedXml_ShowTheWritersAndNothingElse()
    {
        var shown = Sources("*.cs").Where(file => file.StartsWith("functions/", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Text: File.ReadAllText(Repository.PathOf(file))))
            .Where(file => file.Text.Contains("using ClosedXML", StringComparison.Ordinal) || file.Text.Contains("ClosedXML.Excel.", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("\npublic ", StringComparison.Ordinal));

        Assert.Equal(Writers.Select(writer => writer.Name).Order(StringComparer.Ordinal), shown.Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Writers_EveryMethodThatWrites_IsAwaited() => Assert.Equal(
        [.. Enumerable.Repeat(("WriteAsync", typeof(Task<byte[]>)), Writers.Length), ("CanWrite", typeof(bool))],
        Writers.SelectMany(writer => writer.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (method.Name, method.ReturnType)).OrderByDescending(method => method.Name, StringComparer.Ordinal));

    private static IEnumerable<MethodBase> WaysToAWorkbook() =>
        typeof(XLWorkbook).GetConstructors().Concat<MethodBase>(typeof(XLWorkbook).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(XLWorkbook) || method.ReturnType == typeof(IXLWorkbook)));

    private static IEnumerable<Assembly> Product(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith("QualityReports.", StringComparison.Ordinal)).SelectMany(name => Product(Assembly.Load(name))).Append(assembly);

    // As documentation comments name it (C# language specification, annex D).
    private static string IdOf(MethodBase way)
    {
        var parameters = string.Join(',', way.GetParameters().Select(parameter => parameter.ParameterType.FullName));
        return $"M:{way.DeclaringType!.FullName}.{way.Name.Replace('.', '#')}{(parameters.Length > 0 ? $"({parameters})" : "")}";
    }

    private static IEnumerable<string> Sources(params string[] patterns)
    {
        var root = Repository.PathOf("");
        return patterns.SelectMany(pattern => new[]
            { "functions", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories))
                .Concat(Directory.EnumerateFiles(root, pattern)))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));
    }
}
