namespace QualityReports.Domain.Reports.Explanations;

/// <summary>Writes an explanation, in the conventions of <c>report.json</c> (docs/reports.md).</summary>
public static class LineageJson
{
    /// <summary>The bytes; the same for the same explanation.</summary>
    public static byte[] Write(FigureExplanation explanation) => JsonSerializer.SerializeToUtf8Bytes(explanation, ReportJson.Options);
}
