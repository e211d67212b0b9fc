using Microsoft.Extensions.Configuration;

namespace QualityReports.Infrastructure.Tests.Compiled;

/// <summary>Settings that remember which of them were asked for.</summary>
/// <param name="settings">The settings, named as in an environment: <c>Storage__clientId</c>.</param>
internal sealed class RecordedConfiguration(IReadOnlyDictionary<string, string?> settings) : ConfigurationProvider, IConfigurationSource
{
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>What was asked for, set or not, in the environment's form.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <inheritdoc/>
    public override bool TryGet(string key, out string? value)
    {
        var name = key.Replace(":", "__", StringComparison.Ordinal);
        _asked.Add(name);
        return settings.TryGetValue(name, out value);
    }
}
