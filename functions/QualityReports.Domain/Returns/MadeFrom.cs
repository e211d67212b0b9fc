namespace QualityReports.Domain.Returns;

/// <summary>The upload that a workbook was made from, as its hidden sheet states.</summary>
/// <param name="Upload">The upload; null where the locality had no return.</param>
/// <param name="Seen">The newest upload whose figures its author could know; null without one. The returned workbook of a refused upload has the figures of
/// the workbook that was sent, so it keeps that one's.</param>
public sealed record MadeFrom(SubmissionId? Upload, SubmissionId? Seen)
{
    /// <summary>The key of the upload on the hidden sheet.</summary>
    public const string UploadKey = "submission";

    /// <summary>The key of the newest known upload, where it is another.</summary>
    public const string SeenKey = "seen";

    private const string None = "none";

    /// <summary>A template, made beside the current return.</summary>
    /// <param name="current">The current return; null without one.</param>
    public static MadeFrom Template(SubmissionId? current) => new(current, current);

    /// <summary>The returned workbook of an upload.</summary>
    /// <param name="sent">The statement of the workbook that was sent; null without one.</param>
    public static MadeFrom Returned(SubmissionId upload, bool isAccepted, MadeFrom? sent) => new(upload, isAccepted ? upload : sent?.Seen);

    /// <summary>Reads the two texts of the hidden sheet.</summary>
    /// <param name="seen">Null where it is the upload itself.</param>
    /// <returns>Null where the sheet states no upload, as in older templates.</returns>
    public static MadeFrom? Read(string? upload, string? seen)
    {
        if (!TryRead(upload, out var made))
            return null;
        return new MadeFrom(made, seen is null ? made : TryRead(seen, out var known) ? known : null);
    }

    /// <summary>The text of an id on the hidden sheet.</summary>
    public static string Write(SubmissionId? id) => id?.Value ?? None;

    private static bool TryRead(string? text, out SubmissionId? id)
    {
        id = SubmissionId.TryParse(text, out var read) ? read : null;
        return id is not null || string.Equals(text, None, StringComparison.OrdinalIgnoreCase);
    }
}
