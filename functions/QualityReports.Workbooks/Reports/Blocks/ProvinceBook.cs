using QualityReports.Workbooks.Reports.Style;
using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A province's report on its way into a workbook, with the places to which sheets link before these are written.</summary>
internal sealed class ProvinceBook
{
    private readonly Dictionary<string, LocalityFigures> _localities;
    private readonly Dictionary<string, int> _localityRows;
    private readonly Dictionary<string, int> _sourceRows;

    /// <summary>Lays out what others link to.</summary>
    public ProvinceBook(XLWorkbook workbook, ProvincialReport report)
    {
        (Workbook, Report) = (workbook, report);
        Groups = LocalityGroup.Of(report);
        _localities = report.Localities.ToDictionary(locality => locality.Code);
        _localityRows = LocalityMatrix.RowsOf(Groups);
        _localityRows[report.Area] = LocalityMatrix.TotalRow;
        _sourceRows = SourceFile.RowsOf(report);
    }

    public XLWorkbook Workbook { get; }

    public ProvincialReport Report { get; }

    public FormEdition Form => Report.Form;

    /// <summary>The localities by prefecture.</summary>
    public IReadOnlyList<LocalityGroup> Groups { get; }

    /// <summary>A locality's name; its code where it owes no return any more.</summary>
    public string NameOf(string code) => _localities.TryGetValue(code, out var locality) ? locality.Name : code;

    /// <summary>The name of its prefecture.</summary>
    public string PrefectureOf(string code) =>
        _localities.GetValueOrDefault(code)?.PrefectureName ?? ReportTexts.DirectlyGoverned.OneLine;

    /// <summary>Writes a locality's code, and the way to its row of sheet Localities.</summary>
    public void WriteCode(IXLCell cell, string code)
    {
        cell.Say(code);
        if (_localityRows.TryGetValue(code, out var row))
            cell.LinkTo(ReportTexts.Localities, row);
    }

    /// <summary>Adds the way to the file of a locality, if it sent one.</summary>
    public void LinkToSource(IXLCell cell, string code)
    {
        if (_sourceRows.TryGetValue(code, out var row))
            cell.LinkTo(ReportTexts.Sources, row);
    }

    /// <summary>Adds the way to the first file of several localities.</summary>
    public void LinkToSources(IXLCell cell, IEnumerable<LocalityFigures> localities)
    {
        var rows = localities.Select(locality => _sourceRows[locality.Code]).ToList();
        if (rows.Count > 0)
            cell.LinkTo(ReportTexts.Sources, rows.Min());
    }
}
