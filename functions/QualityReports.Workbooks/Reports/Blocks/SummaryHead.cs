namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The parts that the summaries of a province and of the nation share.</summary>
internal static class SummaryHead
{
    /// <summary>Writes the report's title and its status, in the rows below the heading.</summary>
    /// <param name="missing">The lines about what is missing.</param>
    /// <param name="estimates">Whether the share of the missing is shown.</param>
    public static void Write(ReportSheet sheet, IReport report, string missing, bool isComplete, bool estimates)
    {
        sheet.Row--;
        sheet.Subtitle($"{ReportTexts.Report.Both} · {report.Form.Title.Both}", 18);
        var text = $"{ReportTexts.StatusOf(report).OneLine} · {ReportTexts.SubmittedOf(report.Coverage.Submitted, report.Coverage.Required).Both}" + missing
            + (estimates ? $"\n{EstimateTexts.Line.OneLine}: {EstimateTable.Line(report)}" : "");
        ReportStyle.Status(sheet.Line(text, TextFit.Height(text, sheet.Widths.Sum(), 11) + 4), report.Status, isComplete);
        sheet.Row++;
    }

    public static void WriteFigures(ReportSheet sheet, IReport report)
    {
        CoverageTiles.Write(sheet, report.Coverage);
        sheet.Row++;
        KeyFigureTable.Write(sheet, report);
        sheet.Row++;
        RequirementTable.Write(sheet, report);
    }
}
