using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions.Access;
using QualityReports.Functions.Settings;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Settings;

/// <summary>Writes docs/reference/settings.md from the one list of settings, and holds page and code to that list.</summary>
public sealed partial class SettingsDocumentTests
{
    private const string Page = "docs/reference/settings.md";

    // The comment above a setting, and its name.
    [GeneratedRegex(
        @"<summary> ?(?<purpose>((?!<summary>).)+?) ?</summary> <value> ?Form: (?<form>.+?)\. Default: (?<default>.+?)\. " +
        @"Where: (?<where>Azure|local|both|nowhere)\.( Example: <c>(?<example>[^<]+)</c>)? ?</value> " +
        @"public static Setting \w+ \{ get; \} = new\(""(?<name>\w+)""\)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration { get; }

    // Ways to read a value of a configuration, and names like a setting's.
    [GeneratedRegex(
        """onfiguration\w*\[|GetSection\(|GetValue<\w+>\("|GetConnectionString\(|GetEnvironmentVariable\(|"[A-Za-z]+(__|:)[A-Za-z]+"|"(OTEL|APPLICATIONINSIGHTS|AZURE)_\w+""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnReading { get; }

    [GeneratedRegex(@"\s+(///\s*)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces { get; }

    private static readonly List<Match> Declared =
    [
        .. Repository.ReadText("functions/QualityReports.Functions/Settings/AppSettings.cs").ReplaceLineEndings("\n").Split("\n\n")
            .Select(part => Declaration.Match(Spaces.Replace(part, " "))).Where(match => match.Success),
    ];

    [Fact]
    public void Document_Settings_AreThoseOfTheCode()
    {
        var table = DocPage.Table(["setting", "form", "default", "where", "example", "what for"], Declared.Select(setting => new[]
        {
            $"`{setting.Groups["name"].Value}`",
            Markdown(setting.Groups["form"].Value),
            Markdown(setting.Groups["default"].Value),
            setting.Groups["where"].Value,
            setting.Groups["example"].Success ? $"`{setting.Groups["example"].Value}`" : "",
            Markdown(setting.Groups["purpose"].Value),
        }));

        Assert.Equal(AppSettings.All.Select(setting => setting.Name), Declared.Select(setting => setting.Groups["name"].Value));
        Assert.Equal(table, DocPage.Part(Page, "settings", table));
    }

    [Fact]
    public void AppSettings_All_AreThoseThatItNames() => Assert.Equal(
        typeof(AppSettings).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(Setting))
            .Select(property => ((Setting)property.GetValue(null)!).Name),
        AppSettings.All.Select(setting => setting.Name));

    [Theory]
    [InlineData("Azure")]
    [InlineData("local")]
    public void Document_Examples_AreUnderstoodTogether(string where)
    {
        var examples = Declared.Where(row => row.Groups["where"].Value == where || row.Groups["where"].Value == "both")
            .Select(row => (row.Groups["name"].Value, (string?)row.Groups["example"].Value)).ToArray();
        var configuration = Configured.With(examples);

        _ = (StorageSettings.Read(configuration), AuthenticationSettings.Read(configuration), TelemetrySettings.Read(configuration),
            MalwareScanningSettings.Read(configuration));

        Assert.All(examples, example => Assert.NotEqual("", example.Item2));
    }

    // The settings of func start are the app's, or the host's, which the document lists too.
    [Fact]
    public void Example_ForALocalRun_IsUnderstoodAndHasNoOtherNames()
    {
        using var example = JsonDocument.Parse(Repository.ReadText("functions/QualityReports.Functions/local.settings.example.json"));
        var values = example.RootElement.GetProperty("Values").EnumerateObject().Select(value => (value.Name, value.Value.GetString())).ToArray();
        var configuration = Configured.With(values);

        _ = (StorageSettings.Read(configuration), AuthenticationSettings.Read(configuration), TelemetrySettings.Read(configuration));

        var document = DocPage.Text(Page);
        Assert.All(values, value => Assert.Contains($"`{value.Name}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_OutsideOfSettings_ReadNoSettingOfTheirOwn()
    {
        var root = Repository.PathOf("functions");
        var readers = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Where(path => OwnReading.IsMatch(File.ReadAllText(Path.Combine(root, path))))
            .Order(StringComparer.Ordinal);

        // The last reads host.json, which is the host's.
        Assert.Equal(
            ["QualityReports.Functions/Settings/AppSettings.cs", "QualityReports.Functions/Settings/Setting.cs",
                "QualityReports.LocalHost/Hosting/HostSettings.cs"], readers);
    }

    [Fact]
    public void Triggers_Connections_AreTheDataAccount()
    {
        var connections = typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetRuntimeMethods()).SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributes())
            .Select(attribute => attribute switch
            {
                BlobTriggerAttribute blob => blob.Connection,
                QueueTriggerAttribute queue => queue.Connection,
                _ => null,
            }).OfType<string>().ToList();

        Assert.NotEmpty(connections);
        Assert.All(connections, connection => Assert.Equal(AppSettings.Storage.Name, connection));
    }

    private static string Markdown(string comment) => comment.Replace("<c>", "`", StringComparison.Ordinal).Replace("</c>", "`", StringComparison.Ordinal);
}
