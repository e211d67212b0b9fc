using System.Collections.Frozen;
using QualityReports.Domain.Rosters;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Functions.Portal;

/// <summary>Every file of the portal by its name: those compiled into this assembly, so that a publish cannot omit one, and the settings of this app. Names
/// are looked up unchanged and never become paths.</summary>
public sealed class PortalFiles
{
    private const string Folder = "portal/";
    private const string Json = "application/json; charset=utf-8";

    private readonly FrozenDictionary<string, PortalFile> _files;

    public PortalFiles(AuthenticationSettings settings, FormCatalog forms)
    {
        var assembly = typeof(PortalFiles).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(
                name => name[Folder.Length..],
                name => new PortalFile(Read(assembly.GetManifestResourceStream(name)!), TypeOf(name)),
                StringComparer.Ordinal);
        files[""] = files["index.html"];
        files["settings.json"] = JsonOf(new
        {
            settings.Authority,
            ClientId = settings.Audience,
            Scope = $"openid profile {settings.Scope}",
            Limits = new { ReturnBytes = ReadingLimits.FileBytes, RosterBytes = RosterLimits.FileBytes },
        });
        foreach (var form in forms.Editions)
            files[$"forms/{form.Edition}.json"] = JsonOf(PortalForm.Of(form));
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>The file of a name; null where there is none.</summary>
    public PortalFile? Find(string name) => _files.GetValueOrDefault(name);

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
    }

    private static PortalFile JsonOf<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), Json);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => Json,
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The portal's file '{name}' has an ending without a content type: {other}."),
    };
}
