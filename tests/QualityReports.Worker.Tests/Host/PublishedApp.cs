using System.Reflection;

namespace QualityReports.Worker.Tests.Host;

/// <summary>A worker as published for Azure; the build of this project publishes it.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Assembly">The file that <c>dotnet</c> runs, from <c>worker.config.json</c>.</param>
internal sealed record PublishedApp(string Folder, string Assembly)
{
    /// <summary>The product.</summary>
    public static PublishedApp Product { get; } = new(FolderOf("PublishedApp"), "QualityReports.Functions.dll");

    /// <summary>A worker without functions.</summary>
    public static PublishedApp Empty { get; } = new(FolderOf("PublishedEmpty"), "QualityReports.EmptyWorker.dll");

    /// <summary>Program and first argument.</summary>
    public IReadOnlyList<string> Command => ["dotnet", Path.Combine(Folder, Assembly)];

    private static string FolderOf(string name) =>
        typeof(PublishedApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
