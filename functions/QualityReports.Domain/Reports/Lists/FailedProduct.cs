namespace QualityReports.Domain.Reports.Lists;

/// <summary>A batch that failed an inspection.</summary>
/// <param name="Level">The code of the level of the inspection.</param>
/// <param name="Value">The goods' value in 万元; null where it was left blank.</param>
/// <param name="Cell">The first cell of its row.</param>
public sealed record FailedProduct(
    string Locality,
    string Product,
    string Category,
    string Enterprise,
    string EnterpriseCode,
    string BatchNumber,
    DateOnly? SamplingDate,
    string Level,
    string FailedItem,
    decimal? Value,
    CellAddress Cell)
{
    internal static bool Is(NamedRow row) => row[ReportLists.Result].Content == ReportLists.Failed;

    internal static FailedProduct Of(NamedRow row) => new(
        row.Locality,
        row.TextOf(ReportLists.Product),
        row.TextOf(ReportLists.Category),
        row.TextOf(ReportLists.Enterprise),
        row.TextOf(ReportLists.EnterpriseCode),
        row.TextOf(ReportLists.BatchNumber),
        row.DayOf(ReportLists.SamplingDate),
        row.TextOf(ReportLists.Level),
        row.TextOf(ReportLists.FailedItem),
        row.AmountOf(ReportLists.Value),
        row.Cell);
}
