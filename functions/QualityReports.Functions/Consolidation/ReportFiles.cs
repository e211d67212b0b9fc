using QualityReports.Domain.Reports;
using QualityReports.Storage.Reports;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Consolidation;

/// <summary>The files of a report.</summary>
public static class ReportFiles
{
    /// <summary>The workbook that people open.</summary>
    public const string WorkbookName = "report.xlsx";

    /// <summary>All figures, for programs.</summary>
    public const string JsonName = "report.json";

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes them; the same report gives the same bytes.</summary>
    public static IReadOnlyList<ReportFile> Write(ProvincialReport report) =>
    [
        new(WorkbookName, WorkbookType, ReportWorkbookWriter.Write(report)),
        new(JsonName, "application/json; charset=utf-8", ReportJson.Write(report)),
    ];
}
