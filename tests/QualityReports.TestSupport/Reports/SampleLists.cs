using QualityReports.Domain.Cells;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Samples;

namespace QualityReports.TestSupport.Reports;

/// <summary>Stored rows of the lists of returns: always the same for the same return.</summary>
public static class SampleLists
{
    private const int FirstRow = 8;

    private static readonly (string Category, string Product, string Item)[] Products =
    [
        ("PC11", "小型断路器 DZ47-63", "过电流脱扣特性"), ("PC05", "男式牛皮鞋", "剥离强度"), ("PC12", "聚氯乙烯绝缘电缆", "导体电阻"),
        ("PC01", "茶籽油", "过氧化值"), ("PC08", "毛绒玩具", "小零件"), ("PC14", "铜制球阀", "壳体强度"), ("PC18", "普通硅酸盐水泥", "抗压强度"), ("PC04", "羊毛衫", "纤维含量"),
    ];

    private static readonly string[] Kinds = ["china-top", "provincial", "geographical-indication"];
    private static readonly string[] States = ["open", "closed", "closed", "transferred"];
    private static readonly string[] Levels = ["national", "provincial", "local"];

    /// <summary>The rows of all lists of a return.</summary>
    /// <param name="source">The return.</param>
    /// <param name="inspections">How many inspections; every third failed.</param>
    public static IEnumerable<ListRecord> Of(AcceptedReturn source, int inspections = 6) =>
        Enumerable.Range(0, inspections).Select(i => Inspection(source, i))
            .Concat(Enumerable.Range(0, 4).Select(i => Case(source, i)))
            .Concat(Enumerable.Range(0, 3).Select(i => Brand(source, i)));

    /// <summary>A row with only these answers; a text in a column with a code list is a code.</summary>
    public static ListRecord Row(AcceptedReturn source, string list, int row, params (string Column, object? Value)[] answers)
    {
        var definition = SampleReturns.Form.ListOf(list);
        var values = new IndicatorValue[definition.Columns.Count];
        foreach (var (column, value) in answers)
            values[definition.IndexOf(column)] = ValueOf(value, definition.Columns[definition.IndexOf(column)].CodeList is not null);
        return new ListRecord(list, source.Locality, source.SubmissionId, new CellAddress(definition.Sheet, 1, row), values);
    }

    private static ListRecord Inspection(AcceptedReturn source, int i)
    {
        var seed = SeedOf(source) + i;
        var (category, product, item) = Products[seed % Products.Length];
        var failed = i % 3 == 0;
        return Row(
            source, "L1", FirstRow + i,
            ("product", product), ("category", category), ("enterprise", EnterpriseOf(source, seed)), ("enterpriseCode", EnterpriseCodeOf(source)),
            ("batchNumber", $"2009{seed % 90 + 10}-{i + 1}"), ("samplingDate", new DateOnly(2009, 1, 5).AddDays(seed % 80)), ("level", Levels[seed % 3]),
            ("result", failed ? "fail" : "pass"), ("failedItem", failed ? item : null), ("value", seed % 4 == 0 ? null : (seed % 97) + 0.25m));
    }

    private static ListRecord Case(AcceptedReturn source, int i)
    {
        var seed = SeedOf(source) + i;
        return Row(
            source, "L2", FirstRow + i,
            ("caseNumber", $"质案〔2009〕{source.Locality}-{i + 1}号"), ("filedOn", new DateOnly(2009, 1, 5).AddDays(seed % 80)), ("category",
                Products[(seed + 1) % Products.Length].Category),
            ("party", EnterpriseOf(source, seed)), ("value", (seed % 40) + 0.5m), ("status", States[seed % 4]), ("den", seed % 5 == 0 ? "城郊出租房" : null));
    }

    private static ListRecord Brand(AcceptedReturn source, int i)
    {
        var seed = SeedOf(source) + i;
        var from = new DateOnly(2006 + (seed % 3), 9, 1);
        return Row(
            source, "L3", FirstRow + i,
            ("product", Products[seed % Products.Length].Product), ("enterprise", EnterpriseOf(source, seed)), ("enterpriseCode", EnterpriseCodeOf(source)),
            ("kind", Kinds[seed % 3]), ("validFrom", from), ("validTo", from.AddYears(3).AddDays(-1)));
    }

    private static string EnterpriseOf(AcceptedReturn source, int seed) => $"{SampleReports.NameOf(source.Locality)}宏达{seed % 20 + 1}实业有限公司";

    // No two localities list the same enterprise: "510104-TX03" has the county and the number of its unit.
    private static string EnterpriseCodeOf(AcceptedReturn source)
    {
        var digits = string.Concat(source.Locality.ToString().Where(char.IsAsciiDigit));
        return EnterpriseCodes.Credit(digits[..6], EnterpriseCodes.Organization(digits.PadRight(8, '0')[..8]));
    }

    private static int SeedOf(AcceptedReturn source) => int.Parse(source.Locality.ToString()[..6],
        System.Globalization.CultureInfo.InvariantCulture) / 2 % 1000;

    private static IndicatorValue ValueOf(object? value, bool isChoice) => value switch
    {
        null or "" => IndicatorValue.Blank,
        decimal amount => IndicatorValue.OfMoney(new Money(decimal.ToInt64(amount * 100))),
        DateOnly day => IndicatorValue.Date(day),
        string code when isChoice => IndicatorValue.Choice(code),
        _ => IndicatorValue.Text((string)value),
    };
}
