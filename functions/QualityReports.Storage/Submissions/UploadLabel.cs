using QualityReports.Domain.Access;
using QualityReports.Domain.Cells;

namespace QualityReports.Storage.Submissions;

/// <summary>The sender and the name of an upload, stored as the blob's metadata, so that tables can be rebuilt from it.</summary>
/// <param name="By">The sender: the subject of the token; null for an upload past the app.</param>
/// <param name="FileName">The sender's name of the file: for people to read, never a path.</param>
public sealed record UploadLabel(string? By, string? FileName)
{
    public const int MaxFileNameLength = 200;

    /// <summary>The suffix of a blob that is sent to storage directly: its sender may write any metadata.</summary>
    internal const string DirectSuffix = "-direct.xlsx";

    private const string ByKey = "by";
    private const string FileNameKey = "filename";
    private const string TraceParentKey = "traceparent";
    private const string ConfirmedKey = "confirmed";

    /// <summary>The trace of the upload (W3C Trace Context); null without one.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Whether the sender confirmed that the file is meant, though it may be a superseded one.</summary>
    public bool IsConfirmed { get; init; }

    public static UploadLabel None { get; } = new(null, null);

    /// <summary>The label of an upload by a subject.</summary>
    /// <param name="fileName">The browser's name of the file; folders and invisible characters are removed.</param>
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
        if (IsConfirmed)
            metadata[ConfirmedKey] = "true";
        return metadata;
    }

    /// <summary>Reads a blob's metadata; ignores metadata that the app did not write.</summary>
    internal static UploadLabel Read(string blobName, IDictionary<string, string>? metadata)
    {
        if (metadata is null || blobName.EndsWith(DirectSuffix, StringComparison.Ordinal))
            return None;
        var by = metadata.TryGetValue(ByKey, out var subject) ? Uri.UnescapeDataString(subject) : null;
        var fileName = metadata.TryGetValue(FileNameKey, out var name) ? CleanName(Uri.UnescapeDataString(name)) : null;
        return new UploadLabel(Grant.IsSubject(by) ? by : null, fileName)
        {
            TraceParent = Telemetry.TraceParent.Read(metadata.TryGetValue(TraceParentKey, out var parent) ? parent : null),
            IsConfirmed = metadata.ContainsKey(ConfirmedKey),
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
