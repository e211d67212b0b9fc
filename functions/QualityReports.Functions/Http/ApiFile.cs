using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace QualityReports.Functions.Http;

/// <summary>Files to keep: never shown in the browser, in ranges where the caller asks for some, 304 where the caller has it.</summary>
internal static class ApiFile
{
    // What a file system or a header might take for something else.
    private const string Forbidden = "\\/:*?\"<>|%;";

    /// <summary>A workbook that is read as it is sent.</summary>
    /// <param name="content">The workbook; seekable. Closed with the answer.</param>
    /// <param name="name">What it is called; the name is ours, never an uploader's.</param>
    /// <param name="version">Tells it from what may be there another time.</param>
    public static IResult Workbook(Stream content, string name, string version) =>
        Results.Stream(content, MediaTypes.Workbook, NameOf(name), entityTag: new EntityTagHeaderValue($"\"{version}\""), enableRangeProcessing: true);

    /// <summary>A workbook that was made just now.</summary>
    /// <param name="content">The workbook; the same has the same version.</param>
    /// <param name="name">What it is called.</param>
    public static IResult Workbook(byte[] content, string name) =>
        Workbook(new MemoryStream(content, writable: false), name, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16)));

    private static string NameOf(string name) =>
        string.Concat(name.Select(c => char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c));
}
