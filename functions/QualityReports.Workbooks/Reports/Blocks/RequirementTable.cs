using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The block of the summary with the counts of the Three Requirements, across twelve columns.</summary>
internal static class RequirementTable
{
    public static void Write(ReportSheet sheet, IReport report)
    {
        sheet.Heading(ReportTexts.Requirements);
        var counts = report.Requirements;
        var columns = Columns(report.Coverage.Required);
        sheet.Items(columns, report.Form.Requirements.Select(requirement =>
            (requirement.Label, requirement.Code switch { "first" => counts.First, "second" => counts.Second, _ => counts.Third })));
        sheet.Total(columns, (ReportTexts.AllRequirements, counts.All));
    }

    private static List<TableColumn<(Text Label, int Met)>> Columns(int required) =>
    [
        new(ReportTexts.Unheaded, (cell, row) => cell.Say(row.Label)) { Span = 9, Wraps = true, Padding = 8 },
        new(ReportTexts.Unheaded, (cell, row) => cell.Figure(row.Met, FigureFormat.Count).Style.Font.SetBold()),
        new(ReportTexts.Unheaded, (cell, _) =>
            cell.Figure(required, "\"/ \"" + FigureFormat.Count).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left)),
        new(ReportTexts.Unheaded, (cell, row) => cell.Figure(required == 0 ? null : (decimal)row.Met / required, FigureFormat.Share)),
    ];
}
