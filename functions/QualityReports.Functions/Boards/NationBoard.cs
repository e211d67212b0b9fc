using QualityReports.Functions.Periods;
using QualityReports.Functions.Reports;

namespace QualityReports.Functions.Boards;

/// <summary>The current state of the nation for a period; the figures are those of its report.</summary>
/// <param name="Provinces">Every province in which a locality owes a return, by code.</param>
public sealed record NationBoard(PeriodJson Window, ReportVersionJson? Report, IReadOnlyList<BoardProvince> Provinces);

/// <summary>The current state of a province; the figures are those of its report.</summary>
/// <param name="Required">The number of localities that owe a return.</param>
/// <param name="Submitted">The number of localities with an accepted return, from its report; 0 without one.</param>
public sealed record BoardProvince(string Code, Text Name, int Required, int Submitted, ReportVersionJson? Report);
