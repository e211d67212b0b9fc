using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using QualityReports.Workbooks.Csv;

namespace QualityReports.Workbooks.Reports;

/// <summary><c>datapackage.json</c>: types, units and keys of every CSV file of a report, so that a
/// program reads codes as text (Frictionless Data, Tabular Data Package).</summary>
public static class DataPackage
{
    // A blank is unknown, and N/A is an answer without a figure; the file keeps both.
    private static readonly string[] Missing = ["", "N/A"];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The file's bytes; the same for the same tables.</summary>
    public static byte[] Write(ProvincialReport report) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Profile = "tabular-data-package",
            Name = $"report-{report.Area}-{report.Period}-v{report.Version}".ToLowerInvariant(),
            Title = $"{report.AreaName.Both}, {PeriodNames.Of(ReportingPeriod.Parse(report.Period)).Both}",
            Resources = ReportCsv.Tables(report).Select(ResourceOf),
        },
        Options);

    private static object ResourceOf(CsvTable table) => new
    {
        Profile = "tabular-data-resource",
        Name = Path.GetFileNameWithoutExtension(table.File),
        Path = table.File,
        Title = table.Title.Both,
        Format = "csv",
        Mediatype = "text/csv",
        Encoding = "utf-8",
        Dialect = new { Delimiter = ",", LineTerminator = "\r\n", QuoteChar = "\"", DoubleQuote = true, Header = true },
        Schema = new
        {
            Fields = table.Columns.Select(FieldOf),
            MissingValues = Missing,
            PrimaryKey = table.Key.Count > 0 ? table.Key : null,
            ForeignKeys = table.Locality is { } column ? new[] { ForeignKeyOf(column) } : null,
        },
    };

    private static object FieldOf(CsvColumn column) => new
    {
        column.Name,
        Type = column.Type.ToString().ToLowerInvariant(),
        Title = column.Title?.Both,
        Unit = column.Unit?.Both,
        TrueValues = column.Type == CsvType.Boolean ? new[] { "yes" } : null,
        FalseValues = column.Type == CsvType.Boolean ? new[] { "no" } : null,
        Constraints = ConstraintsOf(column),
    };

    private static object? ConstraintsOf(CsvColumn column) => column is { IsRequired: false, Codes: null } ? null : new
    {
        Required = column.IsRequired ? true : (bool?)null,
        Enum = column.Codes,
    };

    private static object ForeignKeyOf(string column) => new
    {
        Fields = new[] { column },
        Reference = new { Resource = Path.GetFileNameWithoutExtension(ReportFileNames.Localities), Fields = new[] { "code" } },
    };
}
