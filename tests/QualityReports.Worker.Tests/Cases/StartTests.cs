using QualityReports.Functions.Settings;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A worker that cannot run ends at once and says why: the host shows what it writes to its standard error.</summary>
[Trait("Category", "Slow")]
public sealed class StartTests
{
    private static readonly Uri Authority = new("https://login.example/tenant/v2.0");

    /// <summary>Settings that are not there or cannot be used, by what the line must name.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { AppSettings.Storage.Name, "", AppSettings.StorageBlobs.Name },
        { AppSettings.Storage.Name, "no connection", AppSettings.Storage.Name },
        { AppSettings.Authority.Name, "", AppSettings.Authority.Name },
        { AppSettings.Audience.Name, "", AppSettings.Audience.Name },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Worker_WithASettingThatCannotBeUsed_EndsWithOneLineThatNamesIt(string setting, string value, string named)
    {
        var settings = new WorkerHostSettings("UseDevelopmentStorage=true", Authority, "audience").ForWorker.ToDictionary();
        settings[setting] = value;

        await using var worker = await RunningWorker.StartAsync(settings);
        var end = await worker.Process.Ended;

        var line = Assert.Single(end.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, end.ExitCode);
        Assert.Contains($"'{named}'", line, StringComparison.Ordinal);
    }
}
