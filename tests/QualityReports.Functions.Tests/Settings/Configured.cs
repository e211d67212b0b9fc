using Microsoft.Extensions.Configuration;
using QualityReports.Functions.Settings;

namespace QualityReports.Functions.Tests.Settings;

/// <summary>Settings of an environment; a later one of the same name counts.</summary>
internal static class Configured
{
    public static IConfiguration With(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new Setting(setting.Name).Write(setting.Value)).GroupBy(pair => pair.Key, (_, same) => same.Last()))
        .Build();
}
