using System.Security.Cryptography;
using Azure;
using QualityReports.Domain.Reports;

namespace QualityReports.Storage.Reports;

/// <summary>A version of a report as table <c>Reports</c> keeps it.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="InputsHash">The fingerprint of everything that it was made of; also the folder of its files.</param>
/// <param name="PeriodHash">The fingerprint of the period's own inputs, which the timer compares.</param>
/// <param name="Folder">Where its files are, within container <c>reports</c>.</param>
/// <param name="Files">The names of its files with their SHA-256.</param>
public sealed record ReportRecord(int Version, string InputsHash, string PeriodHash, string Folder, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The fingerprint of what moves a figure: what a frozen report is compared by.</summary>
    public string? FiguresHash { get; init; }

    /// <summary>Provisional or final, or which correction.</summary>
    public ReportStanding Standing { get; init; } = ReportStanding.Provisional;

    /// <summary>When it was built, on the product's clock.</summary>
    public DateTimeOffset BuiltAt { get; init; }

    /// <summary>How many localities owe a return.</summary>
    public int Required { get; init; }

    /// <summary>How many have one that was taken.</summary>
    public int Submitted { get; init; }

    /// <summary>The version of the row that it was read from.</summary>
    public ETag ETag { get; init; }
}

/// <summary>What tells later whether a version is still true.</summary>
/// <param name="Period">The fingerprint of the period's own inputs, which the timer compares; of a frozen report, of what moves a figure in them.</param>
/// <param name="Figures">The fingerprint of all that moves a figure.</param>
public sealed record ReportHashes(string Period, string Figures);

/// <summary>A file of a report.</summary>
/// <param name="Content">Its bytes.</param>
public sealed record ReportFile(string Name, string ContentType, byte[] Content)
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
