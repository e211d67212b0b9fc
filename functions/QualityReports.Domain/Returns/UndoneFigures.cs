namespace QualityReports.Domain.Returns;

/// <summary>An answer that a return would replace.</summary>
public sealed record UndoneFigure(IndicatorCode Code, IndicatorValue Old, IndicatorValue New);

/// <summary>Answers that came with one upload, and that a later return replaces without knowing them.</summary>
/// <param name="Source">The upload that they came with.</param>
/// <param name="Figures">The answers, in the form's order.</param>
public sealed record UndoneFigures(FigureSource Source, IReadOnlyList<UndoneFigure> Figures)
{
    /// <summary>Finds them, by upload from the oldest.</summary>
    /// <param name="madeFrom">The source of the workbook; null where it names none: it is then compared with the whole current return.</param>
    /// <param name="by">The sender; null where it is unknown.</param>
    public static IReadOnlyList<UndoneFigures> Find(AcceptedReturn current, CheckedReturn incoming, MadeFrom? madeFrom, string? by) =>
    [
        .. incoming.Form.Indicators
            .Select(indicator => indicator.Code)
            .Select(code => new UndoneFigure(code, current.Values.GetValueOrDefault(code), incoming.Values.GetValueOrDefault(code)))
            .Where(figure => figure.Old != figure.New)
            .GroupBy(figure => FigureSources.Of(current, figure.Code))
            .Where(group => !Knows(madeFrom, group.Key, current))
            .Select(group => new UndoneFigures(group.Key, [.. group.Where(figure => !IsOwnCorrection(figure, group.Key, madeFrom, by))]))
            .Where(undone => undone.Figures.Count > 0)
            .OrderBy(undone => undone.Source.Id),
    ];

    private static bool Knows(MadeFrom? madeFrom, FigureSource source, AcceptedReturn current) =>
        madeFrom?.Seen is { } seen && (source.Id.CompareTo(seen) <= 0 || current.Came(seen));

    // A clerk knows the figures of an own upload. An office may share one account, so an answer that becomes again what it was is told all the same.
    private static bool IsOwnCorrection(UndoneFigure figure, FigureSource source, MadeFrom? madeFrom, string? by) =>
        madeFrom is not null && by is not null && by == source.By
        && !(source.Before.TryGetValue(figure.Code, out var before) && before == FigureSource.TextOf(figure.New));
}
