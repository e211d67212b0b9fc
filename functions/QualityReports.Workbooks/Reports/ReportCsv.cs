using System.Text.Json;
using QualityReports.Workbooks.Csv;

namespace QualityReports.Workbooks.Reports;

/// <summary>The CSV files of a report. Codes are written as stored, money is in 万元, a rate is a fraction, a time is UTC; a blank field is unknown.</summary>
public static class ReportCsv
{
    private static readonly Text MoneyUnit = new("万元", "10,000 yuan");
    private static readonly Text RateUnit = new("比值", "fraction");

    /// <summary>The tables of all files.</summary>
    public static IReadOnlyList<CsvTable> Tables(ProvincialReport report) => [Localities(report), FailedInspections(report), Cases(report), Brands(report)];

    /// <summary><c>localities.csv</c>: a row for each locality, a column for each indicator and each rate of the form.</summary>
    public static CsvTable Localities(ProvincialReport report)
    {
        var form = report.Form;
        CsvColumn[] columns =
        [
            Required("code"), Required("name"), Required("level") with { Codes = NamesOf<LocalityLevel>() }, new("prefecture"),
            Required("state") with { Codes = NamesOf<LocalityState>() }, new("submissionId"), new("sha256"), new("submittedAt", CsvType.DateTime),
            .. form.Indicators.Select(indicator => ColumnOf(form, indicator)),
            .. form.Rates.Select(rate => new CsvColumn(rate.Code, CsvType.Number, rate.Label) { Unit = RateUnit }),
        ];
        var rows = report.Localities.Select(locality => new object?[]
        {
            locality.Code, locality.Name, NameOf(locality.Level), locality.Prefecture, NameOf(locality.State), locality.SubmissionId, locality.Sha256,
            locality.SubmittedAt,
        }
        .Concat(form.Indicators.Select(indicator => FieldOf(locality.Values.GetValueOrDefault(indicator.Code))))
        .Concat(form.Rates.Select(rate => (object?)locality.Rates[rate.Code].Value)));
        return new CsvTable(ReportFileNames.Localities, new Text("地区", "Localities"), columns, rows) { Key = ["code"] };
    }

    /// <summary><c>inspections-failed.csv</c>: every batch that failed.</summary>
    public static CsvTable FailedInspections(ProvincialReport report)
    {
        var (form, names) = (report.Form, NamesOf(report));
        CsvColumn[] columns =
        [
            Required("locality"), Required("localityName"), new("product"), ChoiceOf(form, ListRole.Inspections, ReportLists.Category), new("categoryName"),
            new("enterprise"), new("enterpriseCode"), new("batchNumber"), new("samplingDate", CsvType.Date),
            ChoiceOf(form, ListRole.Inspections, ReportLists.Level), new("failedItem"), new("value", CsvType.Number) { Unit = MoneyUnit }, Required("cell"),
        ];
        var rows = report.Lists.FailedProducts.Select(row => new object?[]
        {
            row.Locality, names[row.Locality], row.Product, row.Category, LabelOf(form, ListRole.Inspections, ReportLists.Category, row.Category),
            row.Enterprise, row.EnterpriseCode, row.BatchNumber, row.SamplingDate, row.Level, row.FailedItem, row.Value, row.Cell.ToString(),
        });
        return Listing(report, ReportFileNames.FailedInspections, new Text("不合格批次", "Failed batches"), columns, rows);
    }

    /// <summary><c>cases.csv</c>: the cases by category of products.</summary>
    public static CsvTable Cases(ProvincialReport report)
    {
        CsvColumn[] columns =
        [
            ChoiceOf(report.Form, ListRole.Cases, ReportLists.Category) with { IsRequired = true }, new("categoryName"), new("cases", CsvType.Integer),
            new("open", CsvType.Integer), new("closed", CsvType.Integer), new("transferred", CsvType.Integer),
            new("value", CsvType.Number) { Unit = MoneyUnit }, new("dens", CsvType.Integer),
        ];
        var rows = report.Lists.Cases.Select(row => new object?[]
        {
            row.Category, LabelOf(report.Form, ListRole.Cases, ReportLists.Category, row.Category), row.Cases, row.Open, row.Closed, row.Transferred,
            row.Value, row.Dens,
        });
        return new CsvTable(ReportFileNames.Cases, new Text("案件", "Cases"), columns, rows) { Key = ["category"] };
    }

    /// <summary><c>brands.csv</c>: every brand that is valid at the period's end.</summary>
    public static CsvTable Brands(ProvincialReport report)
    {
        var (form, names) = (report.Form, NamesOf(report));
        CsvColumn[] columns =
        [
            Required("locality"), Required("localityName"), new("product"), new("enterprise"), new("enterpriseCode"),
            ChoiceOf(form, ListRole.Brands, ReportLists.Kind), new("kindName"), new("validFrom", CsvType.Date), new("validTo", CsvType.Date),
            new("expiresWithinAYear", CsvType.Boolean) { IsRequired = true }, Required("cell"),
        ];
        var rows = report.Lists.ValidBrands.Select(row => new object?[]
        {
            row.Locality, names[row.Locality], row.Product, row.Enterprise, row.EnterpriseCode, row.Kind,
            LabelOf(form, ListRole.Brands, ReportLists.Kind, row.Kind), row.ValidFrom, row.ValidTo, row.Expires ? "yes" : "no", row.Cell.ToString(),
        });
        return Listing(report, ReportFileNames.Brands, new Text("有效名牌", "Valid brands"), columns, rows);
    }

    // A cell recurs where a year was rolled up from files of shorter periods.
    private static CsvTable Listing(ProvincialReport report, string file, Text title, CsvColumn[] columns, IEnumerable<object?[]> rows) =>
        new(file, title, columns, rows)
        {
            Key = report.Localities.Any(locality => locality.Parts is not null) ? [] : ["locality", "cell"],
            Locality = "locality",
        };

    private static CsvColumn Required(string name) => new(name) { IsRequired = true };

    private static CsvColumn ColumnOf(FormEdition form, Indicator indicator)
    {
        var type = indicator.Type switch
        {
            IndicatorType.YesNo => CsvType.Boolean,
            IndicatorType.Count => CsvType.Integer,
            IndicatorType.Money or IndicatorType.Percent => CsvType.Number,
            IndicatorType.Date => CsvType.Date,
            _ => CsvType.String,
        };
        return new CsvColumn(indicator.Code.Value, type, indicator.Label)
        {
            Unit = type is CsvType.Integer or CsvType.Number ? indicator.Unit : null,
            Codes = indicator.CodeList is { } list ? CodesOf(form, list) : null,
        };
    }

    private static CsvColumn ChoiceOf(FormEdition form, ListRole role, string column)
    {
        var definition = form.ListOf(role);
        var list = definition.Columns[definition.IndexOf(column)].CodeList;
        return new CsvColumn(column) { Codes = list is null ? null : CodesOf(form, list) };
    }

    private static string[] CodesOf(FormEdition form, string list) => [.. form.CodeListOf(list).Items.Select(item => item.Code)];

    private static object? FieldOf(IndicatorValue answer) => answer.Kind switch
    {
        ValueKind.Blank => null,
        ValueKind.Date => answer.Day,
        _ => answer.IsNumber ? answer.Amount : answer.ToString(),
    };

    private static Dictionary<string, string> NamesOf(ProvincialReport report) =>
        report.Localities.ToDictionary(locality => locality.Code, locality => locality.Name);

    private static string LabelOf(FormEdition form, ListRole list, string column, string code) =>
        ReportLists.LabelOf(form, list, column, code)?.In(Language.Zh) ?? code;

    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(NameOf)];

    // The format of report.json.
    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
