namespace QualityReports.Functions.Http;

/// <summary>The media types of files.</summary>
internal static class MediaTypes
{
    /// <summary>A workbook of Excel 2007 and later.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Json = "application/json; charset=utf-8";

    public const string Csv = "text/csv; charset=utf-8";
}
