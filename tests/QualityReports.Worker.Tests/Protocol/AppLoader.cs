using System.Text.Json.Nodes;

namespace QualityReports.Worker.Tests.Protocol;

/// <summary>The worker's description of itself after its start.</summary>
/// <param name="Http">The address of its own server, which serves requests.</param>
/// <param name="Functions">Its functions, loaded or not.</param>
internal sealed record LoadedApp(Uri Http, IReadOnlyList<WorkerFunction> Functions);

/// <summary>The first messages of each worker: capabilities, the functions' metadata, and the load of each.</summary>
internal static class AppLoader
{
    /// <summary>Exchanges them.</summary>
    /// <param name="channel">The channel to the worker.</param>
    /// <param name="folder">The published app.</param>
    /// <exception cref="InvalidOperationException">The worker refuses.</exception>
    public static async Task<LoadedApp> LoadAsync(WorkerChannel channel, string folder)
    {
        var http = await InitializeAsync(channel, folder);
        var question = new FunctionsMetadataRequest { FunctionAppDirectory = folder };
        var metadata = (await channel.AskAsync(new StreamingMessage { FunctionsMetadataRequest = question })).FunctionMetadataResponse;
        Outcome.Require(metadata.Result);
        var functions = await Task.WhenAll(metadata.FunctionMetadataResults.Select(function => LoadAsync(channel, function)));
        return new LoadedApp(http, functions);
    }

    /// <summary>Exchanges only the capabilities.</summary>
    /// <returns>The address of the worker's own server.</returns>
    public static async Task<Uri> InitializeAsync(WorkerChannel channel, string folder)
    {
        var init = new WorkerInitRequest { HostVersion = "4.1050.0", WorkerDirectory = folder, FunctionAppDirectory = folder };
        var started = (await channel.AskAsync(new StreamingMessage { WorkerInitRequest = init })).WorkerInitResponse;
        Outcome.Require(started.Result);
        return new Uri(started.Capabilities["HttpUri"]);
    }

    private static async Task<WorkerFunction> LoadAsync(WorkerChannel channel, RpcFunctionMetadata metadata)
    {
        var bindings = metadata.RawBindings.Select(text => JsonNode.Parse(text)!.AsObject()).ToList();
        metadata.FunctionId = metadata.FunctionId is { Length: > 0 } given ? given : metadata.Name;
        metadata.Bindings.Clear();
        metadata.Bindings.Add(bindings.ToDictionary(binding => (string)binding["name"]!, Describe));
        var request = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
        var loaded = (await channel.AskAsync(new StreamingMessage { FunctionLoadRequest = request })).FunctionLoadResponse;
        var trigger = bindings.Single(binding => ((string)binding["type"]!).EndsWith("Trigger", StringComparison.Ordinal));
        return new WorkerFunction(metadata.FunctionId, metadata.Name, trigger, Outcome.FaultOf(loaded.Result));
    }

    private static BindingInfo Describe(JsonObject binding)
    {
        var info = new BindingInfo
        {
            Type = (string)binding["type"]!,
            Direction = Enum.Parse<BindingInfo.Types.Direction>((string)binding["direction"]!, ignoreCase: true),
        };
        foreach (var (name, value) in binding["properties"] as JsonObject ?? [])
            info.Properties.Add(name, value?.ToString() ?? "");
        return info;
    }
}
