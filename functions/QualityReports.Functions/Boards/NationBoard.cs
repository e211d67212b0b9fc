using QualityReports.Domain;
using QualityReports.Functions.Periods;
using QualityReports.Functions.Reports;

namespace QualityReports.Functions.Boards;

/// <summary>Where the nation stands now; the figures are those of its report.</summary>
/// <param name="Window">The period and its days.</param>
/// <param name="Report">The nation's current report; null where there is none.</param>
/// <param name="Provinces">Every province of which somebody owes a return, by code.</param>
public sealed record NationBoard(PeriodJson Window, ReportVersionJson? Report, IReadOnlyList<BoardProvince> Provinces);

/// <summary>Where a province stands now.</summary>
/// <param name="Required">How many localities owe a return.</param>
/// <param name="Submitted">How many have one that was taken, as its report says; 0 where there is none.</param>
/// <param name="Report">Its current report; null where there is none.</param>
public sealed record BoardProvince(string Code, Text Name, int Required, int Submitted, ReportVersionJson? Report);
