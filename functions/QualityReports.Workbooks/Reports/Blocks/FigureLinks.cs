using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>Links from a total to the localities behind it: to their column where a sheet has one, else to the files.</summary>
internal sealed class FigureLinks(ProvincialReport report)
{
    private readonly (Text Sheet, LocalityColumns Columns)[] _tables =
    [
        (ReportTexts.Localities, LocalityColumns.OfKeyFigures(report)), (ReportTexts.Integrations, LocalityColumns.OfIntegrations(report.Form)),
    ];

    /// <summary>Links a cell to the figures behind an indicator or a rate.</summary>
    public void Link(IXLCell cell, string code)
    {
        foreach (var (sheet, columns) in _tables)
        {
            if (Find(columns, code) is not { } column)
                continue;
            cell.LinkTo(sheet, LocalityMatrix.TotalRow, column);
            return;
        }

        cell.LinkTo(ReportTexts.Sources);
    }

    private int? Find(LocalityColumns columns, string code) =>
        report.Form.FindRate(code) is { } rate ? columns.Find(rate) : columns.Find(new IndicatorCode(code));
}
