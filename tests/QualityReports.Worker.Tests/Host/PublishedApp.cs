using System.Reflection;
using System.Text.Json.Nodes;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The app as it is published for Azure; the build of this project sees to it (<c>PublishApp</c>).</summary>
internal static class PublishedApp
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = typeof(PublishedApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == nameof(PublishedApp)).Value!;

    /// <summary>How the host starts it: program and first arguments, as <c>worker.config.json</c> says.</summary>
    public static IReadOnlyList<string> Command
    {
        get
        {
            var description = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "worker.config.json")))!["description"]!;
            var program = ((string)description["defaultExecutablePath"]!).Replace("{WorkerRoot}", Folder, StringComparison.Ordinal);
            return [program, Path.Combine(Folder, (string)description["defaultWorkerPath"]!)];
        }
    }
}
