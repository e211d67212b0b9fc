namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>地区 Localities</c>: the key figures of each locality, the terms of its rates, and its ranks.</summary>
internal static class LocalitiesSheet
{
    public static void Add(ProvinceBook book) => LocalityMatrix.Add(
        book,
        ReportTexts.Localities,
        ReportTexts.LocalitiesNote,
        LocalityColumn.OfKeyFigures(book.Report),
        (cell, group) => book.LinkToSources(cell, group.Members));
}
