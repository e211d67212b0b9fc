using QualityReports.Domain.Access;
using QualityReports.Domain.Cells;

namespace QualityReports.Storage.Submissions;

/// <summary>What an upload says of where it comes from, kept as the blob's metadata, so that tables can be made anew of it.</summary>
/// <param name="By">Who sent it: the subject of the token; null where the app did not see who.</param>
/// <param name="FileName">What the file was called there: for people to read, never a path.</param>
public sealed record UploadLabel(string? By, string? FileName)
{
    /// <summary>The most characters of a file's name.</summary>
    public const int MaxFileNameLength = 200;

    /// <summary>How the name of a blob ends that is sent to storage itself, past the app: whoever sends it may write any metadata.</summary>
    internal const string DirectSuffix = "-direct.xlsx";

    private const string ByKey = "by";
    private const string FileNameKey = "filename";
    private const string TraceParentKey = "traceparent";

    /// <summary>The trace that the upload belongs to (W3C Trace Context); null where it came with none.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Of an upload that says nothing.</summary>
    public static UploadLabel None { get; } = new(null, null);

    /// <summary>The label of an upload by somebody.</summary>
    /// <param name="fileName">What the browser calls the file; a path is cut, and what no reader would see is taken out.</param>
    public static UploadLabel Of(string by, string? fileName) => new(by, CleanName(fileName));

    /// <summary>As metadata, which are headers: percent-encoded UTF-8.</summary>
    internal Dictionary<string, string> Write()
    {
        var metadata = new Dictionary<string, string>();
        if (By is not null)
            metadata[ByKey] = Uri.EscapeDataString(By);
        if (FileName is not null)
            metadata[FileNameKey] = Uri.EscapeDataString(FileName);
        if (TraceParent is not null)
            metadata[TraceParentKey] = TraceParent;
        return metadata;
    }

    /// <summary>Reads a blob's metadata; what nobody of ours wrote there is not believed.</summary>
    internal static UploadLabel Read(string blobName, IDictionary<string, string>? metadata)
    {
        if (metadata is null || blobName.EndsWith(DirectSuffix, StringComparison.Ordinal))
            return None;
        var by = metadata.TryGetValue(ByKey, out var subject) ? Uri.UnescapeDataString(subject) : null;
        var fileName = metadata.TryGetValue(FileNameKey, out var name) ? CleanName(Uri.UnescapeDataString(name)) : null;
        return new UploadLabel(Grant.IsSubject(by) ? by : null, fileName)
        {
            TraceParent = Telemetry.TraceParent.Read(metadata.TryGetValue(TraceParentKey, out var parent) ? parent : null),
        };
    }

    private static string? CleanName(string? name)
    {
        if (name is null)
            return null;
        var clean = CellText.Clean(name[(name.LastIndexOfAny(['/', '\\']) + 1)..], MaxFileNameLength);
        if (clean.Length > MaxFileNameLength)
            clean = clean[..(char.IsHighSurrogate(clean[MaxFileNameLength - 1]) ? MaxFileNameLength - 1 : MaxFileNameLength)];
        return clean.Length == 0 ? null : clean;
    }
}
