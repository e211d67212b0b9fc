using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Architecture;

/// <summary>In each project folders depend one way: a file uses only its own folder and those before it in this list. A class that is listed alone is used
/// by folders before its own. The compiler says what a name means.</summary>
[Trait("Category", "Slow")]
public sealed class FolderOrderTests
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    [Theory]
    [InlineData("QualityReports.Azurite", "")]
    [InlineData(
        "QualityReports.Domain",
        " Periods Areas DeadlineExtensions Access Audit Cells Values Findings Forms Returns Rules Checking "
        + "Reports.LocalityState Reports.LocalityFigures Reports.Lists Reports Reports.National Reports.Explanations Rosters")]
    [InlineData(
        "QualityReports.Functions",
        "Log Settings Access Http DeadlineExtensions Periods Telemetry Submissions Consolidation Closing Recovery Rosters Grants Templates Reports Boards "
        + "Lineages Portal ")]
    [InlineData("QualityReports.LocalHost", "Terminal Hosting Identity Pipeline Demo Demo.Nation Cli.FindingLines Cli.Operator Cli")]
    [InlineData("QualityReports.Samples", "")]
    [InlineData("QualityReports.Xml", "")]
    [InlineData("QualityReports.Storage",
        "StorageNames Telemetry Resilience Start Tables Access Audit Consolidation DeadlineExtensions Returns Reports Rosters Submissions ")]
    [InlineData(
        "QualityReports.Workbooks",
        "Reading.RepeatedCode Reading.ReadingLimits Reading.ReadingTexts Reading.UnreadableFileException Reading.ReadingBudget Reading.Chunks "
        + "Reading.Packaging Reading.Spreadsheets Packaging Reports.Texts Styles Templates Reading.Safety Reading Returned Checking Csv "
        + "Reports.Style Reports.Blocks Reports.Sheets Reports Reports.National Rosters")]
    public void Folders_OfAProject_DependOneWay(string project, string order)
    {
        var rank = order.Split(' ').Index().ToDictionary(place => place.Item, place => place.Index);
        var compilation = Compile(project);
        var files = compilation.SyntaxTrees.Where(tree => IsIn(project, NamespaceOf(tree))).ToDictionary(tree => tree, PlaceOf);

        Assert.Equal(rank.Keys.Order(StringComparer.Ordinal), files.Values.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("", string.Join('\n', (
            from file in files
            from type in TypesUsedBy(compilation, file.Key)
            let place = type.DeclaringSyntaxReferences.Select(part => files.GetValueOrDefault(part.SyntaxTree)).FirstOrDefault()
            where place is not null && rank[place] > rank[file.Value]
            select $"{Path.GetFileName(file.Key.FilePath)} ({file.Value}) uses {type.Name} ({place})").Distinct().Order(StringComparer.Ordinal)));

        // A file whose class the order lists is a place of its own.
        string PlaceOf(SyntaxTree file)
        {
            var folder = NamespaceOf(file) == project ? "" : NamespaceOf(file)[(project.Length + 1)..];
            var alone = $"{folder}.{Path.GetFileNameWithoutExtension(file.FilePath)}".TrimStart('.');
            return rank.ContainsKey(alone) ? alone : folder;
        }
    }

    // With the sources that the build generates, as far as the names need them.
    private static CSharpCompilation Compile(string project)
    {
        var root = Repository.PathOf($"functions/{project}");
        var sources = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Append(Path.Combine(root, "obj", "Release", "net10.0", $"{project}.GlobalUsings.g.cs"));
        return CSharpCompilation.Create(
            project,
            sources.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)),
            References.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != project));
    }

    private static IEnumerable<INamedTypeSymbol> TypesUsedBy(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => model.GetSymbolInfo(name).Symbol)
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType).OfType<INamedTypeSymbol>();
    }

    private static bool IsIn(string project, string space) => space == project || space.StartsWith(project + ".", StringComparison.Ordinal);

    private static string NamespaceOf(SyntaxTree tree) =>
        tree.GetRoot().ChildNodes().OfType<FileScopedNamespaceDeclarationSyntax>().SingleOrDefault()?.Name.ToString() ?? "";
}
