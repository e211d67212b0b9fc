using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Reports;

/// <summary>Everything that a provincial report is made of. Nothing else enters it, no clock above all.</summary>
/// <param name="Form">The form of the period.</param>
/// <param name="Province">The province.</param>
/// <param name="Roster">Who takes part, as it stands; who owes a return for the period follows from it.</param>
/// <param name="Current">The period's returns.</param>
/// <param name="Previous">The returns of the period before.</param>
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
    /// <summary>The version of the report's writer: raise it when the same inputs are to give other bytes.</summary>
    public const int WriterVersion = 4;

    /// <summary>Earlier periods for the trend, of the same kind and in any order. The period before is in the trend without being repeated here.</summary>
    public IReadOnlyList<PeriodReturns> Earlier { get; init; } = [];

    /// <summary>
    /// The rows of the lists of the uploads behind the figures, in any order. They are read once and one by one. They are no inputs of their own: the
    /// uploads decide what they are, and rows of any other upload are passed over.
    /// </summary>
    public IEnumerable<ListRecord> Rows { get; init; } = [];

    /// <summary>The warnings of the period's returns that somebody has looked at.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>Whether the report can still change.</summary>
    public ReportStanding Standing { get; init; } = ReportStanding.Provisional;

    /// <summary>
    /// The same for a report that stands so. Of a closed period the last boundary is the one that had passed when it was closed: the calendar goes
    /// on, its report does not.
    /// </summary>
    public ReportInputs At(ReportStanding standing) => this with
    {
        Standing = standing,
        Boundary = standing.FrozenAt is { } frozen ? Form.Calendar.WindowOf(Period).LastBoundaryPassed(frozen) ?? Boundary : Boundary,
    };

    /// <summary>The period that is reported on.</summary>
    public ReportingPeriod Period => Current.Period;
}
