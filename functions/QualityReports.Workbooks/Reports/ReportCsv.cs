using QualityReports.Domain;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.Workbooks.Csv;

namespace QualityReports.Workbooks.Reports;

/// <summary>The CSV files of a report. Codes are written as stored, money is in 万元, a rate is a fraction, a time is UTC; a blank field is unknown.</summary>
public static class ReportCsv
{
    /// <summary><c>localities.csv</c>: a row for each locality, a column for each indicator and each rate of the form.</summary>
    public static byte[] Localities(ProvincialReport report)
    {
        var form = report.Form;
        string[] head = ["code", "name", "level", "prefecture", "state", "submissionId", "sha256", "submittedAt"];
        return CsvFile.Write(
            head.Concat(form.Indicators.Select(indicator => indicator.Code.Value)).Concat(form.Rates.Select(rate => rate.Code)),
            report.Localities.Select(locality => new object?[]
            {
                locality.Code, locality.Name, NameOf(locality.Level), locality.Prefecture, NameOf(locality.State), locality.SubmissionId, locality.Sha256,
                locality.SubmittedAt,
            }
            .Concat(form.Indicators.Select(indicator => FieldOf(locality.Values.GetValueOrDefault(indicator.Code))))
            .Concat(form.Rates.Select(rate => (object?)locality.Rates[rate.Code].Value))));
    }

    /// <summary><c>inspections-failed.csv</c>: every batch that failed.</summary>
    public static byte[] FailedInspections(ProvincialReport report)
    {
        var names = NamesOf(report);
        return CsvFile.Write(
            [
                "locality", "localityName", "product", "category", "categoryName", "enterprise", "enterpriseCode", "batchNumber", "samplingDate", "level",
                    "failedItem",
                "value", "cell",
            ],
            report.Lists.FailedProducts.Select(row => new object?[]
            {
                row.Locality, names[row.Locality], row.Product, row.Category, LabelOf(report.Form, ListRole.Inspections, ReportLists.Category, row.Category),
                row.Enterprise, row.EnterpriseCode, row.BatchNumber, row.SamplingDate, row.Level, row.FailedItem, row.Value, row.Cell.ToString(),
            }));
    }

    /// <summary><c>cases.csv</c>: the cases by category of products.</summary>
    public static byte[] Cases(ProvincialReport report) => CsvFile.Write(
        ["category", "categoryName", "cases", "open", "closed", "transferred", "value", "dens"],
        report.Lists.Cases.Select(row => new object?[]
        {
            row.Category, LabelOf(report.Form, ListRole.Cases, ReportLists.Category, row.Category), row.Cases, row.Open, row.Closed, row.Transferred,
                row.Value,
            row.Dens,
        }));

    /// <summary><c>brands.csv</c>: every brand that is valid at the period's end.</summary>
    public static byte[] Brands(ProvincialReport report)
    {
        var names = NamesOf(report);
        return CsvFile.Write(
            [
                "locality", "localityName", "product", "enterprise", "enterpriseCode", "kind", "kindName", "validFrom", "validTo", "expiresWithinAYear", "cell",
            ],
            report.Lists.ValidBrands.Select(row => new object?[]
            {
                row.Locality, names[row.Locality], row.Product, row.Enterprise, row.EnterpriseCode, row.Kind,
                LabelOf(report.Form, ListRole.Brands, ReportLists.Kind, row.Kind), row.ValidFrom, row.ValidTo, row.Expires ? "yes" : "no",
                    row.Cell.ToString(),
            }));
    }

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

    // The format of report.json.
    private static string NameOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
