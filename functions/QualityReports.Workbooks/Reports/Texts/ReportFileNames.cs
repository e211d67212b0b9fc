namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The names of a report's files.</summary>
public static class ReportFileNames
{
    /// <summary>The workbook that people open.</summary>
    public const string Workbook = "report.xlsx";

    /// <summary>All figures, for programs.</summary>
    public const string Json = "report.json";

    /// <summary>Every locality with every answer and rate.</summary>
    public const string Localities = "localities.csv";

    /// <summary>Every batch that failed.</summary>
    public const string FailedInspections = "inspections-failed.csv";

    /// <summary>The cases by category of products.</summary>
    public const string Cases = "cases.csv";

    /// <summary>Every brand that is valid at the period's end.</summary>
    public const string Brands = "brands.csv";

    /// <summary>Types, units and keys of the CSV files.</summary>
    public const string DataPackage = "datapackage.json";

    /// <summary>The hashes of the others.</summary>
    public const string Manifest = "manifest.json";
}
