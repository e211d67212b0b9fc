using System.Text.Json.Serialization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>A locality in the report.</summary>
public sealed record LocalityFigures
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its level in the campaign.</summary>
    public required LocalityLevel Level { get; init; }

    /// <summary>The code of its prefecture; null under a municipality.</summary>
    public required string? Prefecture { get; init; }

    /// <summary>Its state.</summary>
    public required LocalityState State { get; init; }

    /// <summary>The upload of its figures; null where the period itself has none.</summary>
    public required string? SubmissionId { get; init; }

    /// <summary>SHA-256 of that file.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The time at which that file was received.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Its answers.</summary>
    public required IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values { get; init; }

    /// <summary>The cell of each answer that has a single cell.</summary>
    public required IReadOnlyDictionary<IndicatorCode, string> Cells { get; init; }

    /// <summary>The returns of shorter periods behind its rolled-up answers; null for a return of the period itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PartFigures>? Parts { get; init; }

    /// <summary>The number of shorter periods, reported or not; null where nothing was rolled up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PartsExpected { get; init; }

    /// <summary>The number of shorter periods that answered each indicator; null where nothing was rolled up.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<IndicatorCode, AnsweredParts>? AnsweredParts { get; init; }

    /// <summary>The time of receipt of the period's first accepted return: it decides whether the locality is late.</summary>
    [JsonIgnore]
    public DateTimeOffset? FirstSubmittedAt { get; init; }

    /// <summary>The name of its prefecture.</summary>
    [JsonIgnore]
    public required string? PrefectureName { get; init; }

    /// <summary>The file's name within container <c>submissions</c>.</summary>
    [JsonIgnore]
    public required string? BlobName { get; init; }

    /// <summary>Its own rates by code.</summary>
    [JsonIgnore]
    public required IReadOnlyDictionary<string, RateValue> Rates { get; init; }

    /// <summary>The number of warnings of its accepted return.</summary>
    [JsonIgnore]
    public required int Warnings { get; init; }

    /// <summary>Whether it has figures in the report, from its own return or rolled up.</summary>
    [JsonIgnore]
    public bool HasFigures => SubmissionId is not null || Parts is not null;

    /// <summary>The upload that last changed its figures.</summary>
    [JsonIgnore]
    public string? LastSubmissionId => SubmissionId ?? Parts?.MaxBy(part => part.SubmittedAt)?.SubmissionId;
}

/// <summary>A return of a shorter period behind a locality's figures.</summary>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="SubmittedAt">The time at which the file was received.</param>
/// <param name="Cells">The cell of each answer.</param>
public sealed record PartFigures(
    string Period,
    string SubmissionId,
    string Sha256,
    DateTimeOffset SubmittedAt,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    IReadOnlyDictionary<IndicatorCode, string> Cells)
{
    /// <summary>Whether the stocks of the longer period are those of this return.</summary>
    public bool GivesStocks { get; init; }
}
