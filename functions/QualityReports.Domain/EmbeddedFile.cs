using System.Text;

namespace QualityReports.Domain;

/// <summary>Reads the data files that are compiled into this assembly, so that a publish cannot omit one.</summary>
internal static class EmbeddedFile
{
    public static string ReadText(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded file '{name}' is missing from the build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string> NamesUnder(string folder)
    {
        var names = typeof(EmbeddedFile).Assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        return names.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal));
    }
}
