using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using QualityReports.Domain.Reports.National;

namespace QualityReports.Workbooks.Reports;

/// <summary>The name, length and hash of a report's file.</summary>
/// <param name="Name">Its name within the report's folder.</param>
/// <param name="Sha256">SHA-256 of it, lower-case hexadecimal.</param>
public sealed record ManifestFile(string Name, int Bytes, string Sha256);

/// <summary>A source of the figures.</summary>
/// <param name="Code">A locality; in the nation's manifest a province.</param>
/// <param name="SubmissionId">The upload; null without an accepted one, and for a province.</param>
/// <param name="Sha256">SHA-256 of the file; for a province, the hash of its report's inputs.</param>
/// <param name="Period">The shorter period of an upload that was rolled up; null elsewhere.</param>
/// <param name="Version">The version of a province's report; null elsewhere.</param>
public sealed record ManifestSource(string Code, string? SubmissionId, string? Sha256, string? Period = null, int? Version = null);

/// <summary><c>manifest.json</c>: the hash of each file of a report and of each source, so that the holder of a copy can verify it.</summary>
/// <param name="Schema">The version of this shape.</param>
/// <param name="Area">The province or the nation.</param>
/// <param name="Version">The number of the report's version.</param>
/// <param name="Status">Whether it can still change, as in <c>report.json</c>; null in older manifests without it.</param>
/// <param name="Correction">The number of the correction after the report was frozen; null for other versions.</param>
/// <param name="InputsHash">The hash of the report's inputs.</param>
/// <param name="Sources">The sources of the figures, by code.</param>
public sealed record ReportManifest(
    int Schema,
    string Edition,
    string Area,
    string Period,
    int Version,
    ReportStatus? Status,
    int? Correction,
    string InputsHash,
    IReadOnlyList<ManifestFile> Files,
    IReadOnlyList<ManifestSource> Sources)
{
    private const int CurrentSchema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The manifest of a province's report.</summary>
    public static ReportManifest Of(ProvincialReport report, IEnumerable<(string Name, byte[] Content)> files) =>
        Of(report, files, report.Localities.SelectMany(SourcesOf));

    /// <summary>The manifest of the nation's report.</summary>
    public static ReportManifest Of(NationalReport report, IEnumerable<(string Name, byte[] Content)> files) =>
        Of(report, files, report.Provinces.Select(province => new ManifestSource(province.Code, null, province.InputsHash, Version: province.Version)));

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="JsonException">The bytes are no manifest.</exception>
    public static ReportManifest Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<ReportManifest>(json, Options) is { } manifest && IsWhole(manifest)
            ? manifest
            : throw new JsonException("It is no manifest.");

    /// <summary>The file's bytes; the same for the same files.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>The names of files that are missing or differ from this manifest.</summary>
    /// <param name="read">Reads a file by its name; null without one.</param>
    public IReadOnlyList<string> Differing(Func<string, byte[]?> read) =>
        [.. Files.Where(file => read(file.Name) is not { } content || HashOf(content) != file.Sha256).Select(file => file.Name)];

    // Any JSON object deserializes to a manifest of nulls, and a manifest without files would accept every copy.
    private static bool IsWhole(ReportManifest manifest) =>
        manifest is { Schema: CurrentSchema, Area: not null, Period: not null, InputsHash: not null, Sources: not null, Files.Count: > 0 }
        && manifest.Files.All(file => file is { Name: not null, Sha256: not null });

    private static ReportManifest Of(IReport report, IEnumerable<(string Name, byte[] Content)> files, IEnumerable<ManifestSource> sources) => new(
        CurrentSchema,
        report.Edition,
        report.Area,
        report.Period,
        report.Version,
        report.Status,
        report.Correction > 0 ? report.Correction : null,
        report.InputsHash,
        FilesOf(files),
        [.. sources]);

    private static IReadOnlyList<ManifestFile> FilesOf(IEnumerable<(string Name, byte[] Content)> files) =>
        [.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new ManifestFile(file.Name, file.Content.Length, HashOf(file.Content)))];

    private static IEnumerable<ManifestSource> SourcesOf(LocalityFigures locality) => locality.Parts is { } parts
        ? parts.Select(part => new ManifestSource(locality.Code, part.SubmissionId, part.Sha256, part.Period))
        : [new ManifestSource(locality.Code, locality.SubmissionId, locality.Sha256)];

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
