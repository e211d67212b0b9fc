using System.Globalization;

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

    /// <summary>The indicators with totals of a list's rows.</summary>
    public static IReadOnlyList<string> TotalCodes { get; } = ["C01", "C02", "C03", "D01", "D04", "E01", "E02", "E03"];

    /// <summary>The list with which an indicator is compared.</summary>
    public static string ListOf(string code) => code[0] switch { 'C' => "L1", 'D' => "L2", _ => "L3" };

    /// <summary>The totals of rows, counted independently.</summary>
    public static decimal Total(string code, string[][] rows) => code switch
    {
        "C01" or "D01" => rows.Length,
        "C02" => rows.Count(row => row[7] == "合格"),
        "C03" => rows.Select(row => row[3]).Distinct().Count(),
        "D04" => rows.Sum(row => decimal.TryParse(row[4], CultureInfo.InvariantCulture, out var value) ? value : 0),
        "E01" => rows.Count(row => row[3] == "中国名牌产品"),
        "E02" => rows.Count(row => row[3] == "省级名牌产品"),
        _ => rows.Count(row => row[3] == "地理标志保护产品"),
    };
}
