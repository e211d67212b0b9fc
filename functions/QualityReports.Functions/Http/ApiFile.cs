using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace QualityReports.Functions.Http;

/// <summary>Answers with files for download: never shown in the browser, in ranges on request, 304 where the caller has the version.</summary>
internal static class ApiFile
{
    // Characters with a meaning for file systems or headers.
    private const string Forbidden = "\\/:*?\"<>|%;";

    /// <summary>A workbook that is sent while it is read.</summary>
    /// <param name="content">The workbook; seekable. Closed with the answer.</param>
    /// <param name="name">The file's name, which is ours and never an uploader's.</param>
    public static IResult Workbook(Stream content, string name, string version) =>
        Results.Stream(content, MediaTypes.Workbook, NameOf(name), entityTag: new EntityTagHeaderValue($"\"{version}\""), enableRangeProcessing: true);

    /// <summary>A workbook that was made for this request.</summary>
    /// <param name="content">The workbook; the same bytes have the same version.</param>
    public static IResult Workbook(byte[] content, string name) =>
        Workbook(new MemoryStream(content, writable: false), name, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16)));

    private static string NameOf(string name) =>
        string.Concat(name.Select(c => char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c));
}
