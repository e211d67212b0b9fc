using Microsoft.Extensions.Configuration;

namespace QualityReports.Functions.Settings;

/// <summary>A setting of the app, by its name in the environment, in Azure and in <c>local.settings.json</c>.</summary>
/// <param name="Name">Its name; <c>__</c> separates a section from its members.</param>
public sealed record Setting(string Name)
{
    // Its name in the configuration.
    private string Key => Name.Replace("__", ":", StringComparison.Ordinal);

    /// <summary>Its value; null where it is absent or blank: a template writes an omitted value as an empty text.</summary>
    public string? Read(IConfiguration configuration) => configuration[Key]?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Its value; throws where it is absent.</summary>
    /// <param name="instruction">The instruction, as the rest of a sentence.</param>
    /// <exception cref="SettingException">It is absent.</exception>
    public string Require(IConfiguration configuration, string instruction) =>
        Read(configuration) ?? throw new SettingException($"Set '{Name}' to {instruction}");

    /// <summary>The exception for an unusable value, which it does not quote: the value may be a secret.</summary>
    /// <param name="instruction">The instruction, as the rest of a sentence.</param>
    public SettingException Wrong(string instruction) => new($"'{Name}' {instruction}");

    /// <summary>The setting with a value, for a configuration in memory.</summary>
    public KeyValuePair<string, string?> Write(string? value) => new(Key, value);

    public override string ToString() => Name;
}
