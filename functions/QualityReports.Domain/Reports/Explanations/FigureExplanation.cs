namespace QualityReports.Domain.Reports.Explanations;

/// <summary>The role of a sum in the explained figure.</summary>
public enum SumRole
{
    /// <summary>The figure itself.</summary>
    Total,

    /// <summary>The numerator of a rate.</summary>
    Numerator,

    /// <summary>The denominator of a rate.</summary>
    Denominator,
}

/// <summary>The cells behind a figure of a published report (docs/reports.md). Money is a number of 万元, a rate a fraction; null is unknown.</summary>
/// <param name="Area">The province's code, or the nation's.</param>
/// <param name="Value">The published figure; null when unknown, and for an indicator that does not add up.</param>
/// <param name="N">The number of localities in it; null for a figure of the lists.</param>
/// <param name="Sums">The sums behind it: one, or the two of a rate.</param>
public sealed record FigureExplanation(
    string Area,
    Text AreaName,
    string Period,
    int Version,
    string InputsHash,
    string Code,
    FigureKind Kind,
    Text Label,
    Text Unit,
    decimal? Value,
    int? N,
    IReadOnlyList<ExplainedSum> Sums)
{
    /// <summary>The version of the JSON's shape.</summary>
    [JsonPropertyOrder(-1)]
    public int Schema { get; init; } = 1;

    /// <summary>A note about missing lines; null where all are present.</summary>
    public Text? Note { get; init; }
}

/// <summary>A sum as published, and as computed from its parts.</summary>
/// <param name="Of">Its role in the figure.</param>
/// <param name="Reported">The published sum; null when unknown.</param>
/// <param name="Sum">The sum of the lines, the rows or the provinces; null where none of them adds anything.</param>
public sealed record ExplainedSum(SumRole Of, decimal? Reported, decimal? Sum)
{
    /// <summary>Whether the two are the same.</summary>
    public bool IsEqual => Reported == Sum;

    /// <summary>The cells; null for a figure with rows or provinces.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedLine>? Lines { get; init; }

    /// <summary>The rows of a figure of the lists, up to the limit of an answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedRow>? Rows { get; init; }

    /// <summary>The number of counted rows that the answer omits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RowsLeftOut { get; init; }

    /// <summary>The provinces of the nation's figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedProvince>? Provinces { get; init; }
}

/// <summary>An answer behind a figure.</summary>
/// <param name="Locality">The locality's code.</param>
/// <param name="Prefecture">The code of its prefecture; null under a municipality.</param>
/// <param name="Period">The period of the return: the report's, or a shorter one that was rolled up.</param>
/// <param name="Value">The answer as it was entered.</param>
/// <param name="Amount">Its part of the sum, times the weight of its term; null for N/A and for an indicator that does not add up.</param>
/// <param name="Cell">The cell: <c>表 Return!D31</c>.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="File">Its name within container <c>submissions</c>; null where table <c>Submissions</c> has no such upload.</param>
public sealed record ExplainedLine(
    string Locality,
    string Name,
    string? Prefecture,
    string Period,
    IndicatorCode Indicator,
    IndicatorValue Value,
    decimal? Amount,
    string Cell,
    string SubmissionId,
    string Sha256,
    string? File);

/// <summary>A row behind a figure of the lists.</summary>
/// <param name="Locality">The locality's code.</param>
/// <param name="Prefecture">The code of its prefecture; null under a municipality.</param>
/// <param name="List">The list's code.</param>
/// <param name="Cell">The row's first cell.</param>
/// <param name="Values">Its answers by column, without blank ones.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="File">Its name within container <c>submissions</c>; null where table <c>Submissions</c> has no such upload.</param>
public sealed record ExplainedRow(
    string Locality,
    string Name,
    string? Prefecture,
    string List,
    string Cell,
    IReadOnlyDictionary<string, IndicatorValue> Values,
    string SubmissionId,
    string Sha256,
    string? File);

/// <summary>A province behind the nation's figure.</summary>
/// <param name="Version">The version of its report within the nation's.</param>
/// <param name="Amount">Its part of the sum; null where it is unknown.</param>
public sealed record ExplainedProvince(string Code, Text Name, int Version, string InputsHash, decimal? Amount)
{
    /// <summary>The cells of that version; null where they were not requested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedSum? Explained { get; init; }
}
