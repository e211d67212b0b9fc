using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports.Lists;

/// <summary>Rows of lists as stored.</summary>
internal static class SampleRows
{
    /// <summary>Two localities with rows of all three lists.</summary>
    public static ReportInputs Inputs { get; } = Create();

    /// <summary>A row with only these answers.</summary>
    public static ListRecord Row(AcceptedReturn source, string list, int row, params (string Column, object Value)[] answers)
    {
        var definition = SampleReturns.Form.ListOf(list);
        var values = new IndicatorValue[definition.Columns.Count];
        foreach (var (column, value) in answers)
            values[definition.IndexOf(column)] = ValueOf(value, definition.Columns[definition.IndexOf(column)].CodeList is not null);
        return new ListRecord(list, source.Locality, source.SubmissionId, new CellAddress(definition.Sheet, 1, row), values);
    }

    public static ListRecord Inspection(AcceptedReturn source, int row, string category, string result, string item = "耐压强度") => Row(
        source, "L1", row,
        ("product", "插座"), ("category", category), ("enterprise", "某厂"), ("enterpriseCode", "145150000"), ("batchNumber", $"B{row}"),
        ("samplingDate", new DateOnly(2009, 2, 3)), ("level", "local"), ("result", result), ("failedItem", result == "fail" ? item : ""), ("value", 1.5m));

    public static ListRecord Case(AcceptedReturn source, int row, string category, string status, decimal value, string den = "") => Row(
        source, "L2", row,
        ("caseNumber", $"案{row}"), ("filedOn", new DateOnly(2009, 1, 5)), ("category", category), ("party", "某人"),
        ("value", value), ("status", status), ("den", den));

    public static ListRecord Brand(AcceptedReturn source, int row, string kind, string from, string to) => Row(
        source, "L3", row,
        ("product", "皮鞋"), ("enterprise", "某厂"), ("enterpriseCode", "145150000"), ("kind", kind),
        ("validFrom", DateOnly.Parse(from)), ("validTo", DateOnly.Parse(to)));

    private static ReportInputs Create()
    {
        var one = SampleReturns.With("330102", SampleReports.Period, ("C01", 3), ("D01", 2));
        var other = SampleReturns.With("330105", SampleReports.Period, ("C01", 2), ("D01", 1));
        return SampleReports.Of(one, other) with
        {
            Rows =
            [
                Inspection(one, 8, "PC01", "pass"), Inspection(one, 9, "PC01", "fail"), Inspection(one, 10, "PC03", "pass"),
                Inspection(other, 8, "PC01", "fail", "标识"), Inspection(other, 9, "PC02", "pass"),
                Case(one, 8, "PC02", "open", 1.25m, "城东"), Case(one, 9, "PC02", "closed", 0.75m), Case(other, 8, "PC02", "transferred", 10m, "城西"),
                Brand(one, 8, "china-top", "2006-09-01", "2009-03-31"), Brand(one, 9, "china-top", "2006-09-01", "2009-03-30"),
                Brand(one, 10, "provincial", "2009-04-01", "2012-03-31"), Brand(other, 8, "provincial", "2008-01-01", "2010-03-31"),
                Brand(other, 9, "provincial", "2009-03-31", "2010-04-01"),
            ],
        };
    }

    private static IndicatorValue ValueOf(object value, bool isChoice) => value switch
    {
        decimal amount => IndicatorValue.OfMoney(new Money(decimal.ToInt64(amount * 100))),
        DateOnly day => IndicatorValue.Date(day),
        string { Length: 0 } => IndicatorValue.Blank,
        string code when isChoice => IndicatorValue.Choice(code),
        _ => IndicatorValue.Text((string)value),
    };
}
