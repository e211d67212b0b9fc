using QualityReports.Domain.DeadlineExtensions;

namespace QualityReports.Functions.DeadlineExtensions;

internal static class ExtensionAudit
{
    public static AuditEntry Entry(AuditAction action, Extension? before, Extension after, string reason, ChangeRequest request) =>
        new(after.Locality.Province, after.Period, action, after.Locality.ToString(), request)
        {
            Reason = reason,
            Old = before is null ? null : Describe(before),
            New = Describe(after),
        };

    private static string Describe(Extension extension) =>
        JsonSerializer.Serialize(new { until = extension.LastDay, reason = extension.Reason, by = extension.By, at = extension.At }, Relaxed);

    // People read it: Chinese is not escaped.
    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
