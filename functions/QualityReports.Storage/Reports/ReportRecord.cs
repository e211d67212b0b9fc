using System.Security.Cryptography;
using QualityReports.Domain.Reports;

namespace QualityReports.Storage.Reports;

/// <summary>A version of a report as stored in table <c>Reports</c>.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="InputsHash">The hash of all its inputs; also the folder of its files.</param>
/// <param name="PeriodHash">The hash of the period's own inputs, which the timer compares.</param>
/// <param name="Folder">The folder of its files, within container <c>reports</c>.</param>
/// <param name="Files">The names of its files with their SHA-256.</param>
public sealed record ReportRecord(int Version, string InputsHash, string PeriodHash, string Folder, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The hash of the inputs that change a figure, by which a frozen report is compared.</summary>
    public string? FiguresHash { get; init; }

    /// <summary>Provisional, final, or the number of the correction.</summary>
    public ReportStanding Standing { get; init; } = ReportStanding.Provisional;

    /// <summary>The time of the build, on the product's clock.</summary>
    public DateTimeOffset BuiltAt { get; init; }

    /// <summary>The number of localities that owe a return.</summary>
    public int Required { get; init; }

    /// <summary>The number of localities with an accepted return.</summary>
    public int Submitted { get; init; }

    public ETag ETag { get; init; }
}

/// <summary>The hashes by which timers check whether a version is up to date.</summary>
/// <param name="Period">The hash of the period's own inputs, which the timer compares; for a frozen report, of the inputs that change a figure.</param>
/// <param name="Figures">The hash of all inputs that change a figure.</param>
public sealed record ReportHashes(string Period, string Figures);

public sealed record ReportFile(string Name, string ContentType, byte[] Content)
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
