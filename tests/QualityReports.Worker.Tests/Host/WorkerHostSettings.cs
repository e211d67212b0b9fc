using QualityReports.Functions.Settings;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Host;

/// <summary>How a host of the tests runs.</summary>
/// <param name="Connection">The storage account, for the app and for the host.</param>
/// <param name="Authority">Who issues tokens.</param>
/// <param name="Audience">What they are issued for.</param>
internal sealed record WorkerHostSettings(string Connection, Uri Authority, string Audience)
{
    /// <summary>Whether schedules run; otherwise timers run when a test says so.</summary>
    public bool RunsTimers { get; init; }

    /// <summary>What the worker's process finds in its environment.</summary>
    public IEnumerable<KeyValuePair<string, string>> ForWorker =>
    [
        new(AppSettings.Storage.Name, Connection),
        new(AppSettings.Authority.Name, Authority.ToString()),
        new(AppSettings.Audience.Name, Audience),
        new("AzureWebJobsStorage", Connection),
    ];

    /// <summary>What the host adds to host.json. It looks into queues and repeats what failed sooner than that says, so that tests wait less.</summary>
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
