using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
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
    public const int WriterVersion = 1;

    /// <summary>The period that is reported on.</summary>
    public ReportingPeriod Period => Current.Period;
}
