namespace QualityReports.Domain.Returns;

/// <summary>An accepted upload of a return, with the answers that it changed.</summary>
/// <param name="By">The sender; null where it is unknown.</param>
/// <param name="At">The time at which the storage service received it.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Before">For each changed answer the one before, as <see cref="TextOf"/> writes it; empty for the first upload.</param>
public sealed record FigureSource(SubmissionId Id, string? By, DateTimeOffset At, string Sha256, IReadOnlyDictionary<IndicatorCode, string> Before)
{
    // An earlier text is compared and never shown, and a row of a table is small.
    private const int MaxTextLength = 60;

    /// <summary>The upload of a return as the first one.</summary>
    public static FigureSource First(SubmissionId id, string? by, DateTimeOffset at, string sha256) =>
        new(id, by, at, sha256, new Dictionary<IndicatorCode, string>());

    /// <summary>An answer as it is compared: at most 60 characters; empty for a blank.</summary>
    public static string TextOf(IndicatorValue value)
    {
        var text = value.ToString();
        return text.Length > MaxTextLength ? text[..MaxTextLength] : text;
    }
}
