using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A province's report while its workbook is written, with the link targets of sheets that are not written yet.</summary>
internal sealed class ProvinceBook
{
    private readonly Dictionary<string, LocalityFigures> _localities;
    private readonly Dictionary<string, int> _localityRows;
    private readonly Dictionary<string, int> _sourceRows;

    /// <summary>Computes the link targets.</summary>
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

    /// <summary>A locality's name; its code where it no longer owes a return.</summary>
    public string NameOf(string code) => _localities.TryGetValue(code, out var locality) ? locality.Name : code;

    /// <summary>The name of its prefecture.</summary>
    public string PrefectureOf(string code) =>
        _localities.GetValueOrDefault(code)?.PrefectureName ?? ReportTexts.DirectlyGoverned.OneLine;

    /// <summary>Writes a locality's code, with a link to its row in sheet Localities.</summary>
    public void WriteCode(IXLCell cell, string code)
    {
        cell.Say(code);
        if (_localityRows.TryGetValue(code, out var row))
            cell.LinkTo(ReportTexts.Localities, row);
    }

    /// <summary>Adds a link to the file of a locality, if it has one.</summary>
    public void LinkToSource(IXLCell cell, string code)
    {
        if (_sourceRows.TryGetValue(code, out var row))
            cell.LinkTo(ReportTexts.Sources, row);
    }

    /// <summary>Adds a link to the first file of several localities.</summary>
    public void LinkToSources(IXLCell cell, IEnumerable<LocalityFigures> localities)
    {
        var rows = localities.Select(locality => _sourceRows[locality.Code]).ToList();
        if (rows.Count > 0)
            cell.LinkTo(ReportTexts.Sources, rows.Min());
    }
}
