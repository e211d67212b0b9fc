using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>NOTICE lists every package in use, and no other.</summary>
public sealed partial class NoticeTests
{
    private static readonly Dictionary<string, string> Noticed = Line.Matches(Repository.ReadText("NOTICE").Split("\nPackages\n")[1])
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["licence"].Value);

    [GeneratedRegex(@"^  (?<name>\S+) {2,}(?<licence>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Line { get; }

    [Fact]
    public void Packages_OfNuGetAndNpm_AreThoseOfNotice() =>
        Assert.Equal(OfNuGet().Concat(Tools()).Concat(OfThePortal().Keys).Append("azurite").Append("exceljs").Order(StringComparer.Ordinal),
            Noticed.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Licences_OfThePortalsLibraries_AreThoseOfTheLockFile() =>
        Assert.All(OfThePortal(), package => Assert.Equal(package.Value, Noticed[package.Key]));

    private static IEnumerable<string> OfNuGet() => XDocument.Parse(Repository.ReadText("Directory.Packages.props"))
        .Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

    private static IEnumerable<string> Tools()
    {
        using var file = JsonDocument.Parse(Repository.ReadText(".config/dotnet-tools.json"));
        return [.. file.RootElement.GetProperty("tools").EnumerateObject().Select(tool => tool.Name)];
    }

    private static Dictionary<string, string> OfThePortal()
    {
        const string Folder = "node_modules/";
        using var file = JsonDocument.Parse(Repository.ReadText("functions/QualityReports.Functions/Portal/package-lock.json"));
        return file.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(package => package.Name[Folder.Length..], package => package.Value.GetProperty("license").GetString()!);
    }
}
