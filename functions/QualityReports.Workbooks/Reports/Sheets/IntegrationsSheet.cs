namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>三个结合 Integrations</c>: responsibility, the market and brands, as reported by each locality.</summary>
internal static class IntegrationsSheet
{
    public static void Add(ProvinceBook book) => LocalityMatrix.Add(
        book,
        ReportTexts.Integrations,
        ReportTexts.IntegrationsNote,
        LocalityColumn.OfIntegrations(book.Report),
        (cell, group) => book.WriteCode(cell, cell.GetString()));
}
