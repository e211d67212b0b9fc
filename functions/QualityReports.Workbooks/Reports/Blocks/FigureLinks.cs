using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>Links from a total to the localities behind it: to their column where a sheet has one, else to the files.</summary>
internal sealed class FigureLinks(ProvincialReport report)
{
    private readonly (Text Sheet, List<string> Codes)[] _tables =
    [
        (ReportTexts.Localities, CodesOf(LocalityColumn.OfKeyFigures(report))), (ReportTexts.Integrations, CodesOf(LocalityColumn.OfIntegrations(report))),
    ];

    public void Link(IXLCell cell, string code)
    {
        if (Array.Find(_tables, table => table.Codes.Contains(code)) is { Codes: { } codes, Sheet: { } sheet })
            cell.LinkTo(sheet, LocalityMatrix.TotalRow, LocalityMatrix.Leading + 1 + codes.IndexOf(code));
        else
            cell.LinkTo(ReportTexts.Sources);
    }

    private static List<string> CodesOf(IReadOnlyList<LocalityColumn> columns) => [.. columns.Select(column => column.Code)];
}
