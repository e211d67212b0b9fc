using System.Collections.Frozen;

namespace QualityReports.Domain.Cells;

/// <summary>The words for single things that are counted: 12批 is 12. Any other word may make another figure of the digits: 12打, 12万, 12K.</summary>
internal static class CountWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "批", "批次", "份", "家", "家次", "个", "件", "件次", "次", "张", "人", "人次", "名", "起", "项", "项次", "处", "例", "户", "户次",
        "条", "种", "所", "宗", "场", "场次", "期", "台", "套", "只", "座", "item", "items", "piece", "pieces", "pcs", "batch", "batches", "statement", "statements",
        "enterprise", "enterprises", "case", "cases", "campaign", "campaigns", "meeting", "meetings", "inspection", "inspections", "complaint", "complaints",
        "certificate", "certificates", "product", "products", "person", "persons", "people", "problem", "problems", "area", "areas", "den", "dens");

    /// <summary>Whether a text is such a word.</summary>
    public static bool IsOne(string text) => All.Contains(text);
}
