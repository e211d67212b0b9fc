namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The block of a summary with the coverage, across twelve columns.</summary>
internal static class CoverageTiles
{
    public static void Write(ReportSheet sheet, Coverage coverage) => Tiles.Write(sheet, ReportTexts.Coverage,
    [
        new(1, 2, ReportTexts.Required, coverage.Required, FigureFormat.Count),
        new(3, 3, ReportTexts.Submitted, coverage.Submitted, FigureFormat.Count),
        new(4, 4, ReportTexts.OnTime, coverage.OnTime, FigureFormat.Count),
        new(5, 5, ReportTexts.Late, coverage.Late, FigureFormat.Count),
        new(6, 6, ReportTexts.Nil, coverage.Nil, FigureFormat.Count),
        new(7, 7, ReportTexts.Invalid, coverage.Invalid, FigureFormat.Count),
        new(8, 8, ReportTexts.Missing, coverage.Missing, FigureFormat.Count),
        new(9, 10, ReportTexts.Completeness, coverage.Completeness, FigureFormat.Share),
        new(11, 12, ReportTexts.Timeliness, coverage.Timeliness, FigureFormat.Share),
    ]);
}
