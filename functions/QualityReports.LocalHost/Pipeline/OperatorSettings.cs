using System.Text.Json;
using Microsoft.Extensions.Configuration;
using QualityReports.Functions.Settings;

namespace QualityReports.LocalHost.Pipeline;

/// <summary>The app's settings for an operator, under the same names, so that deployed settings can be used unchanged.</summary>
internal static class OperatorSettings
{
    private static readonly Setting[] OfStorage = [AppSettings.Storage, AppSettings.StorageBlobs, AppSettings.StorageQueues, AppSettings.StorageTables];

    // The Functions tools allow comments in this file.
    private static readonly JsonSerializerOptions Form = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IConfiguration Of(string connection) => new ConfigurationBuilder().AddInMemoryCollection([AppSettings.Storage.Write(connection)]).Build();

    public static IConfiguration ReadEnvironment() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>The settings of a file in the form of <c>local.settings.json</c>; the environment is ignored.</summary>
    /// <exception cref="CommandException">The file is missing or has another form.</exception>
    public static IConfiguration Read(FileInfo file)
    {
        if (!file.Exists)
            throw new CommandException($"there is no file {file}.");
        try
        {
            var values = JsonSerializer.Deserialize<SettingsFile>(File.ReadAllText(file.FullName), Form)?.Values;
            return values is null
                ? throw new CommandException($"{file} has no settings: write {{\"Values\":{{\"NAME\":\"VALUE\"}}}}.")
                : new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => new Setting(value.Key).Write(value.Value))).Build();
        }
        catch (JsonException e)
        {
            // Its message would quote the file, and a secret with it.
            throw new CommandException($"{file} is no settings file: line {e.LineNumber + 1} is not as in local.settings.json.");
        }
    }

    public static bool SayStorage(IConfiguration settings) => OfStorage.Any(setting => setting.Read(settings) is not null);

    private sealed record SettingsFile(Dictionary<string, string>? Values);
}
