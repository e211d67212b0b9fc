namespace QualityReports.Domain.Reports.Lists;

/// <summary>A brand that is valid at the period's end.</summary>
/// <param name="ValidFrom">The first day of its validity.</param>
/// <param name="ValidTo">The last day of its validity.</param>
/// <param name="Expires">Whether that day lies within a year of the period's end.</param>
/// <param name="Cell">The first cell of its row.</param>
public sealed record Brand(
    string Locality,
    string Product,
    string Enterprise,
    string EnterpriseCode,
    string Kind,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    bool Expires,
    CellAddress Cell)
{
    /// <summary>The brand of a row; null where it is not valid on a day. Both ends of a validity are included.</summary>
    internal static Brand? ValidAt(DateOnly end, NamedRow row) =>
        row.DayOf(ReportLists.ValidFrom) is { } from && row.DayOf(ReportLists.ValidTo) is { } to && from <= end && end <= to
            ? new Brand(
                row.Locality,
                row.TextOf(ReportLists.Product),
                row.TextOf(ReportLists.Enterprise),
                row.TextOf(ReportLists.EnterpriseCode),
                row.TextOf(ReportLists.Kind),
                from,
                to,
                to <= end.AddYears(1),
                row.Cell)
            : null;
}
