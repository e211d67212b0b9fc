using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Csv;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>Holds <c>datapackage.json</c> to the CSV files, in both directions.</summary>
public sealed class DataPackageTests
{
    private static readonly ProvincialReport Report = FullReports.Province(localities: 14);

    private static readonly Dictionary<string, List<string[]>> Files = ReportCsv.Tables(Report).ToDictionary(table => table.File, table => Parse(table.Write()));

    private static readonly Dictionary<string, JsonElement> Resources = JsonSerializer.Deserialize<JsonElement>(DataPackage.Write(Report))
        .GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("path").GetString()!);

    public static TheoryData<string> Names => [.. Files.Keys];

    [Fact]
    public void Write_Resources_AreTheCsvFiles() => Assert.Equal(Files.Keys, Resources.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_FieldsOfAFile_AreItsColumns(string file) =>
        Assert.Equal(Files[file][0], FieldsOf(file).Select(field => field.GetProperty("name").GetString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_TypesAndConstraints_HoldForEveryValue(string file)
    {
        var missing = Strings(SchemaOf(file).GetProperty("missingValues"));
        foreach (var (field, column) in FieldsOf(file).Select((field, i) => (field, i)))
        {
            foreach (var value in Files[file].Skip(1).Select(row => row[column]))
                Assert.True(missing.Contains(value) ? !IsRequired(field) : Fits(field, CsvFile.Unescape(value)), $"{field} {value}");
        }
    }

    // Each type is the narrowest that its columns need: a figure is no text.
    [Theory]
    [InlineData("localities.csv", "code", "string")]
    [InlineData("localities.csv", "C01", "integer")]
    [InlineData("localities.csv", "C06", "number")]
    [InlineData("localities.csv", "A01", "boolean")]
    [InlineData("localities.csv", "A04", "date")]
    [InlineData("localities.csv", "submittedAt", "datetime")]
    [InlineData("inspections-failed.csv", "enterpriseCode", "string")]
    [InlineData("inspections-failed.csv", "batchNumber", "string")]
    [InlineData("brands.csv", "enterpriseCode", "string")]
    public void Write_Column_HasItsType(string file, string column, string type) => Assert.Equal(
        type, FieldsOf(file).Single(field => field.GetProperty("name").GetString() == column).GetProperty("type").GetString());

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_Keys_IdentifyEveryRow(string file)
    {
        var key = Strings(SchemaOf(file).GetProperty("primaryKey"));
        var rows = Files[file].Skip(1).Select(row => string.Join('|', key.Select(column => row[Array.IndexOf(Files[file][0], column)]))).ToList();

        Assert.NotEmpty(rows);
        Assert.Distinct(rows);
    }

    [Theory]
    [InlineData("inspections-failed.csv")]
    [InlineData("brands.csv")]
    public void Write_ForeignKeys_AreLocalities(string file)
    {
        var reference = Assert.Single(SchemaOf(file).GetProperty("foreignKeys").EnumerateArray());

        Assert.Equal("localities", reference.GetProperty("reference").GetProperty("resource").GetString());
        Assert.Subset(
            Files["localities.csv"].Skip(1).Select(row => row[0]).ToHashSet(),
            Files[file].Skip(1).Select(row => row[Array.IndexOf(Files[file][0], Strings(reference.GetProperty("fields"))[0])]).ToHashSet());
    }

    [Fact]
    public void Write_SameReport_GivesTheSameBytes() => Assert.Equal(DataPackage.Write(Report), DataPackage.Write(Report));

    private static JsonElement SchemaOf(string file) => Resources[file].GetProperty("schema");

    private static List<JsonElement> FieldsOf(string file) => [.. SchemaOf(file).GetProperty("fields").EnumerateArray()];

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(one => one.GetString()!)];

    private static bool IsRequired(JsonElement field) =>
        field.TryGetProperty("constraints", out var constraints) && constraints.TryGetProperty("required", out _);

    private static bool Fits(JsonElement field, string value) => IsOfType(field.GetProperty("type").GetString()!, value)
        && (!field.TryGetProperty("constraints", out var constraints) || !constraints.TryGetProperty("enum", out var codes) || Strings(codes).Contains(value));

    private static bool IsOfType(string type, string value) => type switch
    {
        "string" => true,
        "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "boolean" => value is "yes" or "no",
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "datetime" => DateTime.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    private static List<string[]> Parse(byte[] csv)
    {
        using var parser = new CsvParser(
            new StreamReader(new MemoryStream(csv), Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }
}
