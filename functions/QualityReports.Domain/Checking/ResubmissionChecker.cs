namespace QualityReports.Domain.Checking;

/// <summary>Compares a return with the accepted ones before: the identical file, lists that lost rows, answers that it undoes.</summary>
public static class ResubmissionChecker
{
    private const int MaxNameLength = 60;
    private const int MaxFigures = 10;

    /// <summary>The findings.</summary>
    /// <param name="resubmission">Relates it to the accepted return before.</param>
    public static IEnumerable<Finding> Check(CheckedReturn incoming, Resubmission resubmission)
    {
        if (resubmission.Repeats is { } repeated)
            yield return new Finding(KindOf(resubmission.State)) { Found = Minute(repeated.At), Previous = Minute(resubmission.Before.SubmittedAt) };
        else if (resubmission.State == SubmissionState.Unchanged)
            yield return new Finding(FindingKinds.ReturnUnchanged) { Found = Minute(resubmission.Before.SubmittedAt) };
        foreach (var undone in resubmission.Undone)
            yield return Describe(incoming, undone);
        foreach (var lost in resubmission.LostRows)
            yield return Describe(incoming, incoming.Form.ListOf(lost.List), lost);
    }

    private static Finding Describe(CheckedReturn incoming, ListDefinition list, LostRows lost) => new(FindingKinds.ListRowsLost)
    {
        Cell = FirstCell(incoming, list),
        Subject = list.Code,
        Label = list.Title,
        Found = string.Create(CultureInfo.InvariantCulture, $"{lost.Lost}/{lost.Before}"),
        Expected = Text.Same(string.Join("; ", lost.Names.Select(Shorten)) + (lost.Lost > lost.Names.Count ? "; …" : "")),
    };

    private static FindingKind KindOf(SubmissionState state) =>
        state == SubmissionState.Unchanged ? FindingKinds.ReturnHeldBack : FindingKinds.ReturnRepeatsEarlier;

    private static Finding Describe(CheckedReturn incoming, UndoneFigures undone) => new(FindingKinds.FiguresUndone)
    {
        Cell = incoming.Entries.GetValueOrDefault(undone.Figures[0].Code)?.Address,
        Found = string.Join(", ", undone.Figures.Select(figure => figure.Code)),
        Previous = undone.Source.By is { } by ? $"{Minute(undone.Source.At)} ({by})" : Minute(undone.Source.At),
        Expected = new Text(Print(incoming.Form, undone, Language.Zh), Print(incoming.Form, undone, Language.En)),
    };

    private static string Print(FormEdition form, UndoneFigures undone, Language language) =>
        string.Join("; ", undone.Figures.Take(MaxFigures).Select(figure =>
            $"{figure.Code} {form.IndicatorOf(figure.Code).Label.In(language)} {Print(figure.Old)} → {Print(figure.New)}"))
        + (undone.Figures.Count > MaxFigures ? "; …" : "");

    private static string Print(IndicatorValue value) => value.Kind == ValueKind.Blank ? "—" : Shorten(value.ToString());

    // The first row, or the sheet where there are no rows.
    private static CellAddress FirstCell(CheckedReturn incoming, ListDefinition list)
    {
        var document = incoming.Lists.GetValueOrDefault(list.Code);
        return document?.Rows.Count > 0 ? document.AddressOf(document.Rows[0], 0) : new CellAddress(document?.Sheet ?? list.Sheet, 1, 1);
    }

    private static string Shorten(string name) => name.Length > MaxNameLength ? string.Concat(name.AsSpan(0, MaxNameLength - 1), "…") : name;

    private static string Minute(DateTimeOffset instant) => instant.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
