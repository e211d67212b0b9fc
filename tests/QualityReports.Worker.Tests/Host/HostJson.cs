using System.Text.Json.Nodes;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The published host.json as settings of the WebJobs SDK: below <c>AzureWebJobs</c>, as the Functions host passes it on.</summary>
internal static class HostJson
{
    /// <summary>Reads it.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Read() =>
        Flatten("AzureWebJobs", JsonNode.Parse(File.ReadAllText(Path.Combine(PublishedApp.Product.Folder, "host.json"))));

    private static IEnumerable<KeyValuePair<string, string?>> Flatten(string path, JsonNode? node) => node is JsonObject members
        ? members.SelectMany(member => Flatten($"{path}:{member.Key}", member.Value))
        : [new KeyValuePair<string, string?>(path, node?.ToString())];
}
