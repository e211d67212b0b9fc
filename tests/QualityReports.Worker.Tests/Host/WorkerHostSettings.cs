using QualityReports.Functions.Settings;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The settings of a host of the tests.</summary>
/// <param name="Connection">The storage account, for the app and for the host.</param>
/// <param name="Authority">The issuer of tokens.</param>
/// <param name="Audience">The audience of tokens.</param>
internal sealed record WorkerHostSettings(string Connection, Uri Authority, string Audience)
{
    /// <summary>Whether schedules run; otherwise timers run only when a test calls them.</summary>
    public bool RunsTimers { get; init; }

    /// <summary>The environment of the worker's process.</summary>
    public IEnumerable<KeyValuePair<string, string>> ForWorker =>
    [
        new(AppSettings.Storage.Name, Connection),
        new(AppSettings.Authority.Name, Authority.ToString()),
        new(AppSettings.Audience.Name, Audience),
        new("AzureWebJobsStorage", Connection),
    ];

    /// <summary>The host's additions to host.json: shorter intervals of polling and retries, so that tests wait less.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ForHost(IEnumerable<WorkerFunction> functions) =>
    [
        new("Storage", Connection),
        new("AzureWebJobsStorage", Connection),
        new("AzureWebJobs:extensions:queues:maxPollingInterval", "00:00:00.1"),
        new("AzureWebJobs:extensions:queues:visibilityTimeout", "00:00:00"),
        .. functions.Where(function => !RunsTimers && function.Kind == "timerTrigger")
            .Select(function => new KeyValuePair<string, string?>($"AzureWebJobs.{function.Name}.Disabled", "true")),
    ];
}
