using Microsoft.Extensions.Configuration;

namespace QualityReports.Functions.Settings;

/// <summary>A setting of the app, by the name that it has in the environment, in Azure and in <c>local.settings.json</c>.</summary>
/// <param name="Name">Its name; <c>__</c> stands between a section and what is in it.</param>
public sealed record Setting(string Name)
{
    // How the configuration calls it.
    private string Key => Name.Replace("__", ":", StringComparison.Ordinal);

    /// <summary>Its value; null where it is not set. A blank one counts as not set: a template writes what nobody chose as an empty text.</summary>
    public string? Read(IConfiguration configuration) => configuration[Key]?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Its value, without which the app does not start.</summary>
    /// <param name="instruction">What to set it to: the rest of a sentence.</param>
    /// <exception cref="SettingException">It is not set.</exception>
    public string Require(IConfiguration configuration, string instruction) =>
        Read(configuration) ?? throw new SettingException($"Set '{Name}' to {instruction}");

    /// <summary>What to throw where its value cannot be used. The value is not quoted: it may be a secret.</summary>
    /// <param name="instruction">What it must be: the rest of a sentence.</param>
    public SettingException Wrong(string instruction) => new($"'{Name}' {instruction}");

    /// <summary>The setting with a value, for a configuration in memory.</summary>
    public KeyValuePair<string, string?> Write(string? value) => new(Key, value);

    public override string ToString() => Name;
}
