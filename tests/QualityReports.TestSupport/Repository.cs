namespace QualityReports.TestSupport;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds QualityReports.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder of the checkout.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file of the checkout.</summary>
    public static string ReadText(string path) => File.ReadAllText(PathOf(path));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "QualityReports.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds QualityReports.sln."));
}
