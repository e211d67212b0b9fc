namespace QualityReports.Domain.Tests.Returns;

/// <summary>A good row of each list.</summary>
internal static class SampleRows
{
    public static string[] Of(string list) => list switch
    {
        "L1" => ["低压断路器", "PC11", "某电器有限公司", "91350100M000100Y43", "B-01", "2009-02-11", "省级", "合格", "", "12.50"],
        "L2" => ["浙质案〔2009〕1号", "2009-02-11", "PC05", "某鞋厂", "3.20", "未结案", "", ""],
        _ => ["低压断路器", "某电器有限公司", "91350100M000100Y43", "中国名牌产品", "2008-09-01", "2011-08-31"],
    };

    /// <summary>The good row with one cell changed.</summary>
    public static string[] With(string list, string column, string text)
    {
        var row = Of(list);
        row[SampleDocument.Form.ListOf(list).IndexOf(column)] = text;
        return row;
    }
}
