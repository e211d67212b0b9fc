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

    /// <summary>Where it stands.</summary>
    public required LocalityState State { get; init; }

    /// <summary>The upload that its figures came with; null where there is none for the period itself.</summary>
    public required string? SubmissionId { get; init; }

    /// <summary>SHA-256 of that file.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>When that file was received.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Its answers.</summary>
    public required IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values { get; init; }

    /// <summary>The cell of each answer that stands in one cell.</summary>
    public required IReadOnlyDictionary<IndicatorCode, string> Cells { get; init; }

    /// <summary>The returns of shorter periods that its answers were rolled up from; null where they come from a return of the period itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PartFigures>? Parts { get; init; }

    /// <summary>How many shorter periods there are, reported or not; null where nothing was rolled up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PartsExpected { get; init; }

    /// <summary>How many shorter periods answered each indicator; null where nothing was rolled up.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<IndicatorCode, AnsweredParts>? AnsweredParts { get; init; }

    /// <summary>When its first return of the period was received that was taken: this decides whether it is late.</summary>
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

    /// <summary>How many warnings its return was taken with.</summary>
    [JsonIgnore]
    public required int Warnings { get; init; }

    /// <summary>Whether it has figures in the report, of its own return or rolled up.</summary>
    [JsonIgnore]
    public bool HasFigures => SubmissionId is not null || Parts is not null;

    /// <summary>The upload by which its figures last changed.</summary>
    [JsonIgnore]
    public string? LastSubmissionId => SubmissionId ?? Parts?.MaxBy(part => part.SubmittedAt)?.SubmissionId;
}

/// <summary>A return of a shorter period behind a locality's figures.</summary>
/// <param name="Period">The shorter period.</param>
/// <param name="SubmissionId">The upload.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="SubmittedAt">When the file was received.</param>
/// <param name="Values">Its answers.</param>
/// <param name="Cells">The cell of each answer.</param>
public sealed record PartFigures(
    string Period,
    string SubmissionId,
    string Sha256,
    DateTimeOffset SubmittedAt,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    IReadOnlyDictionary<IndicatorCode, string> Cells)
{
    /// <summary>Whether what there is at the end of the longer period is taken from this return.</summary>
    public bool GivesStocks { get; init; }
}
