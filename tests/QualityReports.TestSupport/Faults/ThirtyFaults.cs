using System.Globalization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Workbooks.Templates;

namespace QualityReports.TestSupport.Faults;

/// <summary>One workbook with thirty faults of thirty kinds in thirty cells: in answers, in rows, and between figures and lists. Everything else is right,
/// also beside the faults, so that each has one finding.</summary>
public static class ThirtyFaults
{
    private static readonly FormEdition Form = FormCatalog.Load().Find("2009")!;

    /// <summary>The faults, in the order of their findings: by scope, then by sheet, row and column.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        // One entry.
        new("VALUE_TOO_LONG", "A02", Text(new string('号', ValueReader.MaxTextLength + 1))),
        new("VALUE_NOT_IN_LIST", "A03", Text("政协")),
        new("VALUE_NOT_DATE", "A04", Text("2008-02-30")),
        new("VALUE_NOT_APPLICABLE", "A05", Text("不适用")),
        new("VALUE_IS_ERROR", "A08", CellContent.OfError("#DIV/0!")),
        new("VALUE_NEGATIVE", "B05", Number(-3)),
        new("VALUE_TOO_LARGE", "B06", Number(ValueReader.MaxCount + 1)),
        new("VALUE_NOT_MONEY", "B08", Number(123.456m)),
        new("VALUE_NOT_PERCENT", "C05", Text("约93%")),
        new("VALUE_REQUIRED", "D06", CellContent.Blank),
        new("VALUE_NOT_COUNT", "F08", Text("三百多人")),
        new("VALUE_AFTER_PERIOD", "G03", Date("2009-04-01")),
        new("VALUE_NOT_ENTERPRISE_CODE", "L3.enterpriseCode", Text("91330381723456781L"), Row: 2),

        // One row.
        new("ROW_VALIDITY_UNUSUAL", "L3.validTo", Date("2010-08-31"), Row: 1),
        new("ROW_DATES_REVERSED", "L2.closedOn", Date("2009-01-31"), Row: 2),
        new("ROW_DUPLICATE", "L2.caseNumber", Text("浙质案〔2009〕1号"), Row: 3),

        // Several entries together.
        new("R32", "A11", Text("其他 / Other")),
        new("R05", "B04", Number(26)),
        new("R01", "C02", Number(4)),
        new("R03", "C03", Number(3)),
        new("R02", "C04", Number(5)),
        new("R12", "C09", Number(900)),
        new("R04", "C14", Number(13)),
        new("R13", "D03", Number(5)),
        new("R33", "D04", Number(2000.01m)),
        new("R10", "E04", Number(9000.5m)),
        new("R08", "F02", Number(801)),
        new("R09", "F07", Number(41)),

        // Entries and a list.
        new("R21", "C01", Number(2)),
        new("R26", "E01", Number(7)),
    ];

    // The right values; the faults are planted over them. L1: four batches of three enterprises, all passed. L2: three cases. L3: a brand of each kind, all
    // valid. With a wrong C01, C02 and C03 break rules with the figures of their list, and so not against the list. With a duplicate number in L2, its totals
    // are not compared.
    private const string Answers =
        "A01=是 A02=瑞委发〔2008〕12号 A03=both A04=2008-03-20 A05=是 A06=瑞质办〔2008〕5号 A07=是 A08=2 A09=是 A10=陈建国 A11=deputy A12=是 "
        + "B01=60 B02=40 B03=25 B04=24 B05=3 B06=420 B07=是 B08=123.45 "
        + "C01=4 C02=4 C03=3 C04=3 C05=100 C06=12.5 C07=3.5 C08=9000 C09=700 C10=500 C11=100 C12=1400 C13=12 C14=11 "
        + "D01=3 D02=3 D03=1 D04=100 D05=1 D06=2 D07=2 D08=2 D09=N/A E01=1 E02=1 E03=1 E04=1800.5 "
        + "F01=800 F02=90 F03=6000 F04=55 F05=20 F06=40 F07=25 F08=300 G01=否 G02=是 G03=2008-11-03";

    private static readonly string[] Inspections =
    [
        "低压断路器|低压电器|瑞安市永久电器有限公司|913303817123456726|B-01|2009-02-11|省级|合格||12.5",
        "漏电开关|低压电器|瑞安市永久电器有限公司|913303817123456726|B-02|2009-02-11|省级|合格||3.2",
        "旅游鞋|鞋类和皮革制品|瑞安市飞云鞋业有限公司|91330381723456781K|X-7|2009-03-02|地方级|合格||",
        "汽车灯具|汽车及零部件|瑞安市塘下灯具厂|913303817345678901|09-118|2009-03-31|国家级|合格||N/A",
    ];

    private static readonly string[] Cases =
    [
        "浙质案〔2009〕1号|2009-01-12|鞋类和皮革制品|某鞋厂|3.2|未结案||",
        "浙质案〔2009〕2号|2009-02-11|低压电器|某电器厂|96.8|已结案|2009-02-20|城郊出租房",
        "浙质案〔2009〕3号|2009-03-05|乳制品|某商店|0|已移送||",
    ];

    private static readonly string[] Brands =
    [
        "永久牌低压断路器|瑞安市永久电器有限公司|913303817123456726|中国名牌产品|2006-09-01|2011-08-31",
        "飞云牌旅游鞋|瑞安市飞云鞋业有限公司|91330381723456781K|省级名牌产品|2008-01-01|2010-12-31",
        "塘下花椰菜|瑞安市农产品协会|74567890-8|地理标志保护产品|2005-05-01|2015-04-30",
    ];

    /// <summary>The address of the return.</summary>
    public static SubmissionAddress Address { get; } = new(AreaCode.Parse("330000"), LocalityCode.Parse("330381"), ReportingPeriod.Parse("2009-Q1"));

    /// <summary>The workbook with the faults.</summary>
    public static byte[] Write() => Written.Template(Plant(All));

    /// <summary>The template with these faults; without any, everything in it is right.</summary>
    public static ReturnTemplate Plant(IEnumerable<PlantedFault> faults)
    {
        var values = Entries();
        var lists = new Dictionary<string, IReadOnlyList<CellContent[]>>
        {
            ["L1"] = RowsOf("L1", Inspections),
            ["L2"] = RowsOf("L2", Cases),
            ["L3"] = RowsOf("L3", Brands),
        };
        foreach (var fault in faults)
        {
            if (fault.List is { } list)
                lists[list][fault.Row - 1][Form.ListOf(list).IndexOf(fault.Column)] = fault.Planted;
            else
                values[new IndicatorCode(fault.Subject)] = fault.Planted;
        }

        return new ReturnTemplate(Form, Address, "浙江省", "瑞安市") { Entries = new ReturnEntries(Nil: false, values, lists) };
    }

    private static Dictionary<IndicatorCode, CellContent> Entries() => Answers.Split(' ')
        .Select(answer => answer.Split('='))
        .ToDictionary(pair => new IndicatorCode(pair[0]), pair => ContentOf(pair[1], Form.IndicatorOf(new IndicatorCode(pair[0]))));

    private static CellContent ContentOf(string text, Indicator indicator) => ContentOf(text, indicator.IsNumeric, indicator.Type == IndicatorType.Date);

    private static CellContent[][] RowsOf(string list, string[] rows) =>
        [.. rows.Select(row => row.Split('|').Zip(Form.ListOf(list).Columns, ContentOf).ToArray())];

    private static CellContent ContentOf(string text, ListColumn column) => ContentOf(text, column.Type == ColumnType.Money, column.Type == ColumnType.Date);

    private static CellContent ContentOf(string text, bool isNumber, bool isDate) =>
        isNumber && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? Number(number)
        : isDate && text.Length > 0 ? Date(text)
        : Text(text);

    private static CellContent Text(string text) => CellContent.OfText(text);

    private static CellContent Number(decimal number) => CellContent.OfNumber(number);

    private static CellContent Date(string day) => CellContent.OfDate(DateOnly.Parse(day, CultureInfo.InvariantCulture));
}
