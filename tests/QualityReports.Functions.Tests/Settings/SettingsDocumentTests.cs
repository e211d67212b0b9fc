using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions.Access;
using QualityReports.Functions.Settings;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Settings;

/// <summary>Holds docs/settings.md to the one list of settings, in both directions, and the code to that list.</summary>
public sealed partial class SettingsDocumentTests
{
    // | `Name` | form | default | where | `example` | what for |
    [GeneratedRegex(
        @"^\| `(?<name>\w+)` \| (?<form>[^|]+) \| (?<default>[^|]+) \| (?<where>Azure|desk|both|nowhere) \| (`(?<example>[^`|]+)` )?\| [^|]+ \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    // Ways to take a value from a configuration, and names that look like a setting's.
    [GeneratedRegex(
        """onfiguration\w*\[|GetSection\(|GetValue<\w+>\("|GetConnectionString\(|GetEnvironmentVariable\(|"[A-Za-z]+(__|:)[A-Za-z]+"|"(OTEL|APPLICATIONINSIGHTS|AZURE)_\w+""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnReading { get; }

    private static readonly List<Match> Rows = [.. Row.Matches(Repository.ReadText("docs/settings.md").ReplaceLineEndings("\n")).Cast<Match>()];

    [Fact]
    public void Document_Settings_AreThoseOfTheCode() => Assert.Equal(
        AppSettings.All.Select(setting => setting.Name).Order(StringComparer.Ordinal), Rows.Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void AppSettings_All_AreThoseThatItNames() => Assert.Equal(
        typeof(AppSettings).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(Setting))
            .Select(property => ((Setting)property.GetValue(null)!).Name),
        AppSettings.All.Select(setting => setting.Name));

    [Theory]
    [InlineData("Azure")]
    [InlineData("desk")]
    public void Document_Examples_AreUnderstoodTogether(string where)
    {
        var examples = Rows.Where(row => row.Groups["where"].Value == where || row.Groups["where"].Value == "both")
            .Select(row => (row.Groups["name"].Value, (string?)row.Groups["example"].Value)).ToArray();
        var configuration = Configured.With(examples);

        _ = (StorageSettings.Read(configuration), AuthenticationSettings.Read(configuration), TelemetrySettings.Read(configuration), MalwareScanningSettings.Read(configuration));

        Assert.All(examples, example => Assert.NotEqual("", example.Item2));
    }

    // What func start is told is for the app, whose names these are, or for the host, which the document lists too.
    [Fact]
    public void Example_ForADesk_IsUnderstoodAndHasNoOtherNames()
    {
        using var example = JsonDocument.Parse(Repository.ReadText("functions/QualityReports.Functions/local.settings.example.json"));
        var values = example.RootElement.GetProperty("Values").EnumerateObject().Select(value => (value.Name, value.Value.GetString())).ToArray();
        var configuration = Configured.With(values);

        _ = (StorageSettings.Read(configuration), AuthenticationSettings.Read(configuration), TelemetrySettings.Read(configuration));

        var document = Repository.ReadText("docs/settings.md");
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
            ["QualityReports.Functions/Settings/AppSettings.cs", "QualityReports.Functions/Settings/Setting.cs", "QualityReports.LocalHost/Hosting/HostSettings.cs"], readers);
    }

    [Fact]
    public void Triggers_Connections_AreTheDataAccount()
    {
        var connections = typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
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
}
