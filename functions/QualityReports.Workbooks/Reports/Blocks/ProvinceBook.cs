using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A province's report while its workbook is written, with the link targets of sheets that are not written yet.</summary>
internal sealed class ProvinceBook
{
    private readonly Dictionary<string, LocalityFigures> _localities;
    private readonly Dictionary<string, int> _localityRows;
    private readonly Dictionary<string, int> _sourceRows;

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

    public IReadOnlyList<LocalityGroup> Groups { get; }

    public LocalityFigures this[string code] => _localities[code];

    /// <summary>A locality's name; its code where it no longer owes a return.</summary>
    public string NameOf(string code) => _localities.TryGetValue(code, out var locality) ? locality.Name : code;

    public ReportSheet Add<T>(Text title, IReadOnlyList<TableColumn<T>> columns, Text? note = null) =>
        ReportTable.Add(Workbook, Report, title, columns, note);

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
