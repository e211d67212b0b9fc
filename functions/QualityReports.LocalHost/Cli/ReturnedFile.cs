using QualityReports.Samples;
using QualityReports.Workbooks.Checking;
using QualityReports.Workbooks.Returned;

namespace QualityReports.LocalHost.Cli;

/// <summary>Writes the returned workbook of <c>qr check</c>, if there is one.</summary>
internal static class ReturnedFile
{
    /// <returns>A line with its path, or the reason for none.</returns>
    public static async Task<string> WriteAsync(CheckResult result, FileInfo target, CancellationToken cancellation)
    {
        if (result.Judgement is not JudgedReturn judged)
            return Nothing(result, "the file was refused as a whole.");
        if (ReasonForNone(judged) is { } reason)
            return Nothing(result, reason);
        target.Directory!.Create();
        await File.WriteAllBytesAsync(target.FullName, await MakeAsync(judged, cancellation), cancellation);
        return $"{target}: the returned workbook";
    }

    private static string Nothing(CheckResult result, string reason) => $"no returned workbook of {result.File}: {reason}";

    private static string? ReasonForNone(JudgedReturn judged) =>
        judged.Findings.Count == 0 ? "there are no findings."
        : !ReturnedWorkbookWriter.CanWrite(judged.Document) ? $"its lists have more than {ReturnedWorkbookWriter.MaxRows} rows."
        : AddressOf(judged.Document.Identity) is null ? "the file does not say whose return it is."
        : null;

    private static Task<byte[]> MakeAsync(JudgedReturn judged, CancellationToken cancellation)
    {
        var address = AddressOf(judged.Document.Identity)!;
        var member = SampleRoster.For(address.Province).FirstOrDefault(member => member.Locality == address.Locality);
        var name = member?.Name ?? AreaCatalog.Default.Find(address.Locality.Area)?.Name ?? "";
        var province = AreaCatalog.Default.Find(address.Province)?.Name ?? "";
        return ReturnedWorkbookWriter.WriteAsync(judged.Document, address, province, name, judged.Findings, judged.Document.Identity.MadeFrom, null, cancellation);
    }

    private static SubmissionAddress? AddressOf(FormIdentity identity) =>
        SubmissionAddress.Parse($"{identity.Province}/{identity.Locality}/{identity.Period}/file").Address;
}
