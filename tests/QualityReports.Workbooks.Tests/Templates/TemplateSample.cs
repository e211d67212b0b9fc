using ClosedXML.Excel;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Templates;

/// <summary>Templates of edition 2009, blank and filled in.</summary>
internal static class TemplateSample
{
    public static FormCatalog Forms { get; } = FormCatalog.Load();

    public static FormEdition Form { get; } = Forms.Find("2009")!;

    public static ReturnTemplate Blank { get; } = new(
        Form,
        new SubmissionAddress(AreaCode.Parse("330000"), LocalityCode.Parse("330381-TX01"), ReportingPeriod.Parse("2009-Q1")),
        "浙江省",
        "瑞安市塘下镇 A&B");

    /// <summary>Fills in some cells and rows.</summary>
    public static ReturnTemplate Fill(params (string Code, CellContent Content)[] values) => Blank with
    {
        Entries = new ReturnEntries(
            Nil: false,
            values.ToDictionary(value => new IndicatorCode(value.Code), value => value.Content),
            Form.Lists.ToDictionary(list => list.Code, IReadOnlyList<CellContent[]> (list) => [RowOf(list), RowOf(list)])),
        Previous = new Dictionary<IndicatorCode, IndicatorValue>
        {
            [new("A01")] = IndicatorValue.YesNo(true),
            [new("A03")] = IndicatorValue.Choice("both"),
            [new("A04")] = IndicatorValue.Date(new DateOnly(2008, 5, 6)),
            [new("C01")] = IndicatorValue.Count(233),
            [new("C05")] = IndicatorValue.NotApplicable,
            [new("C08")] = IndicatorValue.OfMoney(new Money(123_456)),
        },
    };

    public static OpenedWorkbook Open(ReturnTemplate template) => OpenedWorkbook.Of(Written.Template(template));

    /// <summary>The row of a code on the return sheet, found as the reader finds it.</summary>
    public static IXLRow RowOf(XLWorkbook workbook, string code) =>
        workbook.Worksheet(Form.Sheets.Return).RowsUsed().Single(row => row.Cell(1).GetString() == code);

    public static IXLCell EntryOf(XLWorkbook workbook, string code) => RowOf(workbook, code).Cell(4);

    public static IXLDataValidation ValidationOf(IXLCell cell) =>
        cell.Worksheet.DataValidations.Single(validation => validation.Ranges.Any(range => range.Contains(cell.AsRange())));

    private static CellContent[] RowOf(ListDefinition list) => [.. list.Columns.Select(column => column.Type switch
    {
        ColumnType.Money => CellContent.OfNumber(12.5m),
        ColumnType.Date => CellContent.OfDate(column.Code == RuleTerm.ValidTo ? new DateOnly(2012, 2, 2) : new DateOnly(2009, 2, 3)),
        ColumnType.Choice => CellContent.OfText(Form.CodeListOf(column.CodeList!).Items[0].Code),
        ColumnType.EnterpriseCode => CellContent.OfText("91350100M000100Y43"),
        _ => CellContent.OfText("=HYPERLINK(\"x\")"),
    })];
}
