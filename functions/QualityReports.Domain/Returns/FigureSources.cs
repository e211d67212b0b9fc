namespace QualityReports.Domain.Returns;

/// <summary>The accepted uploads of a locality for a period, each with the answers that it changed: they tell which upload an answer came with. The list does
/// not depend on the order in which uploads are handled.</summary>
public static class FigureSources
{
    /// <summary>The most uploads that a row keeps, the newest.</summary>
    public const int MaxKept = 50;

    private static readonly Dictionary<IndicatorCode, string> Nothing = [];

    /// <summary>The upload that an answer, or its absence, came with.</summary>
    public static FigureSource Of(AcceptedReturn current, IndicatorCode code)
    {
        var sources = Of(current);
        return sources.LastOrDefault(source => source.Before.ContainsKey(code)) ?? sources[0];
    }

    /// <summary>The upload of identical bytes that was accepted earlier, and superseded since; null without one.</summary>
    /// <param name="id">The upload in question.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    public static FigureSource? FindSuperseded(AcceptedReturn current, SubmissionId id, string sha256) =>
        sha256 == current.Sha256 ? null : Of(current).LastOrDefault(source => source.Sha256 == sha256 && source.Id.CompareTo(id) < 0);

    /// <summary>The uploads with one more, which may be older than the current one.</summary>
    /// <returns>The same list where it does not change.</returns>
    public static IReadOnlyList<FigureSource> Add(AcceptedReturn current, AcceptedReturn incoming)
    {
        var (sources, added) = (Of(current).ToList(), Of(incoming)[0]);
        var at = sources.Count(source => source.Id.CompareTo(added.Id) < 0);
        var (earlier, later) = (at > 0 ? sources[at - 1] : null, at < sources.Count ? sources[at] : null);
        if (later?.Id == added.Id || earlier?.Sha256 == added.Sha256 || (earlier is null && sources.Count == MaxKept))
            return current.Sources;
        // Of two uploads of one file in a row the first counts.
        if (later?.Sha256 == added.Sha256)
            sources[at] = added with { Before = later.Before };
        else
            Insert(sources, at, added, current, TextsOf(incoming));
        return Limit(sources);
    }

    private static void Insert(List<FigureSource> sources, int at, FigureSource added, AcceptedReturn current, Dictionary<IndicatorCode, string> answers)
    {
        var before = at > 0 ? Differences(TextsAfter(current, sources, at - 1), answers) : Nothing;
        if (at < sources.Count)
            sources[at] = sources[at] with { Before = Differences(answers, TextsAfter(current, sources, at)) };
        sources.Insert(at, added with { Before = before });
    }

    // A row that was written before this column has one upload: its own.
    private static IReadOnlyList<FigureSource> Of(AcceptedReturn row) =>
        row.Sources.Count > 0 ? row.Sources : [FigureSource.First(row.SubmissionId, null, row.SubmittedAt, row.Sha256)];

    private static Dictionary<IndicatorCode, string> TextsOf(AcceptedReturn row) =>
        row.Values.ToDictionary(answer => answer.Key, answer => FigureSource.TextOf(answer.Value));

    // The answers of an earlier upload: back from the current ones.
    private static Dictionary<IndicatorCode, string> TextsAfter(AcceptedReturn current, List<FigureSource> sources, int index)
    {
        var texts = TextsOf(current);
        foreach (var (code, text) in Enumerable.Reverse(sources).Take(sources.Count - 1 - index).SelectMany(source => source.Before))
            texts[code] = text;
        return texts;
    }

    private static Dictionary<IndicatorCode, string> Differences(Dictionary<IndicatorCode, string> before, Dictionary<IndicatorCode, string> after) =>
        before.Keys.Union(after.Keys).Order().Where(code => before.GetValueOrDefault(code, "") != after.GetValueOrDefault(code, ""))
            .ToDictionary(code => code, code => before.GetValueOrDefault(code, ""));

    private static List<FigureSource> Limit(List<FigureSource> sources)
    {
        if (sources.Count > MaxKept)
            sources.RemoveRange(0, sources.Count - MaxKept);
        sources[0] = sources[0] with { Before = Nothing };
        return sources;
    }
}
