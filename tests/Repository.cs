namespace QualityReports.Tests;

/// <summary>The working tree that the tests were built from: some of them hold its documents and project files to the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string ReadText(string path) => File.ReadAllText(PathOf(path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QualityReports.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"There is no QualityReports.sln above {AppContext.BaseDirectory}.");
    }
}
