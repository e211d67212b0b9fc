using System.Text.Json;

namespace QualityReports.LocalHost.Tests.Benchmarks;

/// <summary>The benchmarks run as the product does: a collector or compiler set otherwise would measure something else.</summary>
public sealed class RuntimeSettingsTests
{
    [Fact]
    public void Settings_OfTheBenchmarks_AreThoseOfTheApp() =>
        Assert.Equal(Read("QualityReports.Functions"), Read("QualityReports.Benchmarks"));

    private static string[] Read(string program)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{program}.runtimeconfig.json"));
        using var json = JsonDocument.Parse(file);
        return
        [
            .. json.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").EnumerateObject()
                .Where(setting => setting.Name.StartsWith("System.GC.", StringComparison.Ordinal) || setting.Name.Contains(".Tiered", StringComparison.Ordinal))
                .Select(setting => $"{setting.Name} = {setting.Value}").Order(StringComparer.Ordinal),
        ];
    }
}
