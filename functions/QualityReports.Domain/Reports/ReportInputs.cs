namespace QualityReports.Domain.Reports;

/// <summary>Everything that determines a provincial report; the clock does not.</summary>
/// <param name="Roster">The current roster, which determines who owes a return for the period.</param>
/// <param name="Current">The period's returns.</param>
/// <param name="Previous">The returns of the previous period.</param>
/// <param name="SameLastYear">The returns of the same period a year earlier.</param>
/// <param name="Boundary">The last boundary of the calendar that has passed: opened, timely, due or locked.</param>
public sealed record ReportInputs(
    FormEdition Form,
    Area Province,
    IReadOnlyList<RosterEntry> Roster,
    PeriodReturns Current,
    PeriodReturns Previous,
    PeriodReturns SameLastYear,
    DateTimeOffset Boundary)
{
    /// <summary>The version of the report's writer: raise it when the same inputs must give other bytes.</summary>
    public const int WriterVersion = 6;

    /// <summary>Earlier periods for the trend, of the same kind and in any order. The previous period need not be repeated here.</summary>
    public IReadOnlyList<PeriodReturns> Earlier { get; init; } = [];

    /// <summary>The rows of the lists of the uploads behind the figures, in any order, read once and one by one. The uploads determine them, so they are not
    /// hashed; rows of other uploads are skipped.</summary>
    public IEnumerable<ListRecord> Rows { get; init; } = [];

    /// <summary>The acknowledgements of the period's warnings.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>Whether the report can still change.</summary>
    public ReportStanding Standing { get; init; } = ReportStanding.Provisional;

    /// <summary>The same inputs with another standing. The last boundary of a closed period is the one that
    /// had passed at its closing: its report no longer follows the calendar.</summary>
    public ReportInputs At(ReportStanding standing) => this with
    {
        Standing = standing,
        Boundary = standing.FrozenAt is { } frozen ? Form.Calendar.WindowOf(Period).LastBoundaryPassed(frozen) ?? Boundary : Boundary,
    };

    /// <summary>The period that is reported on.</summary>
    public ReportingPeriod Period => Current.Period;
}
