namespace QualityReports.Domain.Reports;

/// <summary>A locality in the report.</summary>
/// <param name="Prefecture">The code of its prefecture; null under a municipality.</param>
/// <param name="SubmissionId">The upload of its figures; null where the period itself has none.</param>
/// <param name="SubmittedAt">The time at which that file was received.</param>
/// <param name="Cells">The cell of each answer that has a single cell.</param>
/// <param name="BlobName">The file's name within container <c>submissions</c>.</param>
/// <param name="Warnings">The number of warnings of its accepted return.</param>
public sealed record LocalityFigures(
    string Code,
    string Name,
    LocalityLevel Level,
    string? Prefecture,
    LocalityState State,
    string? SubmissionId,
    string? Sha256,
    DateTimeOffset? SubmittedAt,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    IReadOnlyDictionary<IndicatorCode, string> Cells,
    [property: JsonIgnore] string? PrefectureName,
    [property: JsonIgnore] string? BlobName,
    [property: JsonIgnore] IReadOnlyDictionary<string, RateValue> Rates,
    [property: JsonIgnore] int Warnings)
{
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

/// <summary>The number of shorter periods that answered an indicator; the others have no return, or a blank.</summary>
/// <param name="N">Those with a figure or another answer that counts.</param>
/// <param name="NotApplicable">Those with N/A.</param>
public readonly record struct AnsweredParts(int N, int NotApplicable);
