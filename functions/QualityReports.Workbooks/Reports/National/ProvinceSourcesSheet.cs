using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>The nation's sheet <c>来源 Sources</c>: the version and the inputs hash of each province's report, with links to its files.</summary>
internal static class ProvinceSourcesSheet
{
    public static void Add(XLWorkbook workbook, NationalReport report)
    {
        List<TableColumn<ProvinceRow>> columns =
        [
            new(ReportTexts.Code, 10, (cell, row) => cell.Say(row.Code)),
            new(ChangeTexts.Province, 28, (cell, row) => cell.Say(row.Name.OneLine)) { Wraps = true },
            new(ReportTexts.State, 18, (cell, row) => cell.Say(row.Version > 0 ? ReportTexts.Of(row.Status) : NationalTexts.NoReport)),
            new(NationalTexts.Version, 10, (cell, row) => cell.Figure(row.Version > 0 ? row.Version : null, FigureFormat.Count)),
            new(new("输入指纹（SHA-256）", "Fingerprint of its inputs (SHA-256)"), 66, (cell, row) => ReportStyle.Fixed(cell.SayOrUnknown(row.InputsHash).Style)),
            new(NationalTexts.Folder, 98, (cell, row) =>
                ReportStyle.Fixed(cell.SayOrUnknown(row.Folder is null ? null : $"reports/{row.Folder}").Style)),
        ];
        var sheet = ReportTable.Add(workbook, report, ReportTexts.Sources, columns);
        sheet.Fingerprint();
        sheet.OneTable(columns, report.Provinces, NationalTexts.Nobody);
    }
}
