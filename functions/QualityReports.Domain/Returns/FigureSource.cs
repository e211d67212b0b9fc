using QualityReports.Domain.Values;

namespace QualityReports.Domain.Returns;

/// <summary>An accepted upload of a return, with the answers that came with it and still hold.</summary>
/// <param name="By">The sender; null where it is unknown.</param>
/// <param name="At">The time at which the storage service received it.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Before">For each of these answers the one before, as <see cref="TextOf"/> writes it.</param>
public sealed record FigureSource(SubmissionId Id, string? By, DateTimeOffset At, string Sha256, IReadOnlyDictionary<IndicatorCode, string> Before)
{
    // An earlier text is compared and never shown, and a row of a table is small.
    private const int MaxTextLength = 60;

    /// <summary>An answer as it is compared: at most 60 characters; empty for a blank.</summary>
    public static string TextOf(IndicatorValue value)
    {
        var text = value.ToString();
        return text.Length > MaxTextLength ? text[..MaxTextLength] : text;
    }
}

/// <summary>Tells which upload each answer of a current return came with.</summary>
public static class FigureSources
{
    /// <summary>The most uploads that a row keeps: with the longest names and one answer each they fit into a column (ReturnEntity).</summary>
    public const int MaxKept = 50;

    /// <summary>The uploads behind a return that supersedes the current one, oldest first.</summary>
    public static IReadOnlyList<FigureSource> Next(AcceptedReturn current, AcceptedReturn incoming)
    {
        var changed = current.Values.Keys.Union(incoming.Values.Keys)
            .Where(code => current.Values.GetValueOrDefault(code) != incoming.Values.GetValueOrDefault(code))
            .ToDictionary(code => code, code => FigureSource.TextOf(current.Values.GetValueOrDefault(code)));
        var kept = Of(current).Select(source => source with { Before = source.Before.Where(answer => !changed.ContainsKey(answer.Key)).ToDictionary() });
        return Limit([.. kept, .. Of(incoming).Select(source => source with { Before = changed })]);
    }

    /// <summary>The upload that an answer, or its absence, came with.</summary>
    public static FigureSource Of(AcceptedReturn current, IndicatorCode code)
    {
        var sources = Of(current);
        return sources.FirstOrDefault(source => source.Before.ContainsKey(code)) ?? sources[0];
    }

    /// <summary>The upload of identical bytes that was accepted earlier, and superseded since; null without one.</summary>
    /// <param name="id">The upload in question.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    public static FigureSource? FindSuperseded(AcceptedReturn current, SubmissionId id, string sha256) =>
        sha256 == current.Sha256 ? null : Of(current).LastOrDefault(source => source.Sha256 == sha256 && source.Id.CompareTo(id) < 0);

    // A row that was written before this column has one upload: its own.
    private static IReadOnlyList<FigureSource> Of(AcceptedReturn row) => row.Sources.Count > 0
        ? row.Sources
        : [new FigureSource(row.SubmissionId, null, row.SubmittedAt, row.Sha256, new Dictionary<IndicatorCode, string>())];

    // The first stays: answers that no other upload names came with it.
    private static List<FigureSource> Limit(List<FigureSource> sources)
    {
        while (sources.Count > MaxKept)
            sources.RemoveAt(Math.Max(1, sources.FindIndex(1, source => source.Before.Count == 0)));
        return sources;
    }
}
