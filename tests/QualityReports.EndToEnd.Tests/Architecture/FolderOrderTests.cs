using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Architecture;

/// <summary>In each project folders depend one way: a file names only its own folder and those before it in this list.</summary>
public sealed partial class FolderOrderTests
{
    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace { get; }

    [GeneratedRegex(@"^using (?:static )?(?<name>QualityReports[\w.]+);|(?<![\w.]|namespace )(?<name>QualityReports\.[\w.]+)\.\w+", RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named { get; }

    [Theory]
    [InlineData("QualityReports.Azurite", "")]
    [InlineData(
        "QualityReports.Domain",
        " Periods Areas DeadlineExtensions Access Audit Cells Values Findings Forms Returns Rules Checking Reports.Lists Reports Reports.National "
        + "Reports.Explanations Rosters")]
    [InlineData(
        "QualityReports.Functions",
        "Settings Access Http DeadlineExtensions Periods Telemetry Submissions Consolidation Closing Recovery Rosters Grants Templates Reports Boards Lineages "
        + "Portal ")]
    [InlineData("QualityReports.LocalHost", "Terminal Hosting Identity Pipeline Demo Demo.Nation Cli.Operator Cli")]
    [InlineData("QualityReports.Samples", "")]
    [InlineData("QualityReports.Xml", "")]
    [InlineData("QualityReports.Storage",
        "Telemetry Resilience Start Tables Access Audit Consolidation DeadlineExtensions Returns Reports Rosters Submissions ")]
    [InlineData(
        "QualityReports.Workbooks",
        "Reading.Packaging Reading.Spreadsheets Packaging Reports.Texts Styles Templates Reading.Safety Reading Returned Checking Csv "
        + "Reports.Style Reports.Blocks Reports.Sheets Reports Reports.National Rosters")]
    public void Folders_OfAProject_DependOneWay(string project, string order)
    {
        var rank = order.Split(' ').Index().ToDictionary(folder => folder.Item, folder => folder.Index);
        var files = Directory.GetFiles(Repository.PathOf($"functions/{project}"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(file => Namespace.IsMatch(file.Text))
            .Select(file => (file.Name, Folder: FolderOf(project, Namespace.Match(file.Text).Groups["name"].Value), file.Text))
            .ToList();

        Assert.Equal(rank.Keys.Order(StringComparer.Ordinal), files.Select(file => file.Folder).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(
            from file in files
            from Match named in Named.Matches(file.Text)
            let folder = FolderOf(project, named.Groups["name"].Value)
            where rank.TryGetValue(folder, out var other) && other > rank[file.Folder]
            select $"{file.Folder}/{file.Name} names {folder}");
    }

    // The empty name is the project's own folder.
    private static string FolderOf(string project, string space) =>
        space == project ? "" : space.StartsWith(project + ".", StringComparison.Ordinal) ? space[(project.Length + 1)..] : "another project";
}
