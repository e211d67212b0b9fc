using System.Text.Json.Serialization;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports.Explanations;

/// <summary>What a sum is to the figure that it explains.</summary>
public enum SumRole
{
    /// <summary>The figure itself.</summary>
    Total,

    /// <summary>What stands above the line of a rate.</summary>
    Numerator,

    /// <summary>What stands below it.</summary>
    Denominator,
}

/// <summary>Where a figure of a published report comes from (docs/reports.md). Money is a number of 万元, a rate a fraction; null is unknown.</summary>
public sealed record FigureExplanation
{
    /// <summary>The version of the JSON's shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The province's code, or the nation's.</summary>
    public required string Area { get; init; }

    /// <summary>Its name.</summary>
    public required Text AreaName { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>The version of the report that is explained.</summary>
    public required int Version { get; init; }

    /// <summary>The fingerprint of that version.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The code of the figure.</summary>
    public required string Code { get; init; }

    /// <summary>Its kind.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>What it measures.</summary>
    public required Text Label { get; init; }

    /// <summary>Its unit.</summary>
    public required Text Unit { get; init; }

    /// <summary>The figure as it was published; null when unknown, and for what does not add up.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Localities that are in it; null for a figure of the lists.</summary>
    public required int? N { get; init; }

    /// <summary>The sums behind it: one, or the two of a rate.</summary>
    public required IReadOnlyList<ExplainedSum> Sums { get; init; }

    /// <summary>What a reader must know of these lines; null where all is there.</summary>
    public Text? Note { get; init; }
}

/// <summary>A sum, as it was published and as what is behind it comes to.</summary>
/// <param name="Of">What it is to the figure.</param>
/// <param name="Reported">What was published; null when unknown.</param>
/// <param name="Sum">What the lines, the rows or the provinces below come to; null where none of them adds anything.</param>
public sealed record ExplainedSum(SumRole Of, decimal? Reported, decimal? Sum)
{
    /// <summary>Whether the two are the same.</summary>
    public bool IsEqual => Reported == Sum;

    /// <summary>The cells; null where there are rows or provinces instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedLine>? Lines { get; init; }

    /// <summary>The rows of a figure of the lists, as many as an answer holds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedRow>? Rows { get; init; }

    /// <summary>Rows that are counted and left out of the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RowsLeftOut { get; init; }

    /// <summary>The provinces of the nation's figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedProvince>? Provinces { get; init; }
}

/// <summary>An answer behind a figure.</summary>
/// <param name="Locality">The locality's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Prefecture">The code of its prefecture; null under a municipality.</param>
/// <param name="Period">The period of the return: the report's, or a shorter one that was rolled up.</param>
/// <param name="Indicator">The indicator that was answered.</param>
/// <param name="Value">The answer as it was entered.</param>
/// <param name="Amount">What it adds to the sum, with the weight of its term; null for N/A and for what does not add up.</param>
/// <param name="Cell">The cell: <c>表 Return!D31</c>.</param>
/// <param name="SubmissionId">The upload.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="File">Its name within container <c>submissions</c>; null where table <c>Submissions</c> does not know it.</param>
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
/// <param name="Name">Its name.</param>
/// <param name="Prefecture">The code of its prefecture; null under a municipality.</param>
/// <param name="List">The list's code.</param>
/// <param name="Cell">The row's first cell.</param>
/// <param name="Values">Its answers by column; blank ones are left out.</param>
/// <param name="SubmissionId">The upload.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="File">Its name within container <c>submissions</c>; null where table <c>Submissions</c> does not know it.</param>
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
/// <param name="Code">The province.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version of its report that the nation's was made of.</param>
/// <param name="InputsHash">The fingerprint of that version.</param>
/// <param name="Amount">What it adds to the sum; null where it is unknown.</param>
public sealed record ExplainedProvince(string Code, Text Name, int Version, string InputsHash, decimal? Amount)
{
    /// <summary>The cells of that very version; null where they were not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedSum? Explained { get; init; }
}
