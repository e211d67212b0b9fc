using System.Text.Json.Serialization;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>
/// The consolidated report of one province and period. Its JSON is <c>report.json</c> (docs/report-json.md); what the workbook needs beyond that is marked to be
/// left out. Money is a number of 万元, a rate a fraction; null is unknown, which is not zero.
/// </summary>
public sealed record ProvincialReport
{
    /// <summary>The version of the JSON's shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The edition of the form.</summary>
    public required string Edition { get; init; }

    /// <summary>The province's code.</summary>
    public required string Area { get; init; }

    /// <summary>The province's name.</summary>
    public required Text AreaName { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>Provisional, or final once frozen.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The number of this version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The fingerprint of everything that the report was made of.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The latest receipt among the returns, or the last boundary of the calendar that had passed, whichever is later.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Who has reported.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Every indicator in the form's order.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>Every derived rate in the form's order.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>How many localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>Who holds the title, and who may get it.</summary>
    public required Titles Titles { get; init; }

    /// <summary>Every locality that owes a return, by code.</summary>
    public required IReadOnlyList<LocalityFigures> Localities { get; init; }

    /// <summary>Those of which no return was taken.</summary>
    public required IReadOnlyList<MissingLocality> Missing { get; init; }

    /// <summary>What differs from the version before.</summary>
    public required IReadOnlyList<FigureChange> Changes { get; init; }

    /// <summary>The form that the figures answer.</summary>
    [JsonIgnore]
    public required FormEdition Form { get; init; }
}

/// <summary>Whether a report can still change.</summary>
public enum ReportStatus
{
    /// <summary>It can.</summary>
    Provisional,

    /// <summary>It is frozen.</summary>
    Final,
}

/// <summary>
/// Who has reported. Required = accepted + nil + late + invalid + missing, each locality being in one state; submitted = accepted + nil + late.
/// </summary>
/// <param name="Required">Localities that owe a return.</param>
/// <param name="Submitted">Of which a return was taken.</param>
/// <param name="OnTime">Of which the first one was received by the timely day, nil returns included.</param>
/// <param name="Late">Of which the first one came later, nil returns left out.</param>
/// <param name="Nil">Of which the return says that there is nothing to report.</param>
/// <param name="Invalid">Of which something came and nothing was taken.</param>
/// <param name="Missing">Of which nothing came.</param>
/// <param name="Completeness">Submitted / required; null when nobody owes a return.</param>
/// <param name="Timeliness">On time / required; null when nobody owes a return.</param>
public sealed record Coverage(
    int Required, int Submitted, int OnTime, int Late, int Nil, int Invalid, int Missing, decimal? Completeness, decimal? Timeliness);

/// <summary>An indicator over the province.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Total">The sum, or the count of yes; null when nobody answered with a figure, and for what does not add up.</param>
/// <param name="N">Localities whose answer is in the total; for what does not add up, localities that answered.</param>
/// <param name="NotApplicable">Localities that answered N/A.</param>
/// <param name="Previous">The total of the period before.</param>
/// <param name="SameLastYear">The total of the same period a year earlier.</param>
/// <param name="Min">The smallest figure.</param>
/// <param name="Median">The median figure; of an even number the mean of the two in the middle.</param>
/// <param name="Max">The largest figure.</param>
public sealed record IndicatorFigure(
    IndicatorCode Code,
    decimal? Total,
    int N,
    int NotApplicable,
    decimal? Previous,
    decimal? SameLastYear,
    decimal? Min,
    decimal? Median,
    decimal? Max);

/// <summary>A derived rate over the province, from sums.</summary>
/// <param name="Code">The rate.</param>
/// <param name="Value">The fraction; null when unknown.</param>
/// <param name="Numerator">What stands above the line.</param>
/// <param name="Denominator">What stands below it.</param>
/// <param name="Previous">The rate of the period before.</param>
public sealed record RateFigure(string Code, decimal? Value, decimal? Numerator, decimal? Denominator, decimal? Previous);

/// <summary>How many localities meet the Three Requirements.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Third">The third.</param>
/// <param name="All">All three.</param>
public sealed record RequirementCounts(int First, int Second, int Third, int All);

/// <summary>Titles.</summary>
/// <param name="Held">How many localities hold the title.</param>
/// <param name="Candidates">The codes of those that apply and meet the form's criteria.</param>
public sealed record Titles(int Held, IReadOnlyList<string> Candidates);

/// <summary>Where a locality stands.</summary>
public enum LocalityState
{
    /// <summary>Its return was taken, and the first one was on time.</summary>
    Accepted,

    /// <summary>Its return says that there is nothing to report.</summary>
    Nil,

    /// <summary>Its return was taken, and the first one was late.</summary>
    Late,

    /// <summary>Something came, nothing was taken.</summary>
    Invalid,

    /// <summary>Nothing came.</summary>
    Missing,
}

/// <summary>A locality in the report.</summary>
public sealed record LocalityFigures
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its level in the campaign.</summary>
    public required Areas.LocalityLevel Level { get; init; }

    /// <summary>The code of its prefecture; null under a municipality.</summary>
    public required string? Prefecture { get; init; }

    /// <summary>Where it stands.</summary>
    public required LocalityState State { get; init; }

    /// <summary>The upload that its figures came with.</summary>
    public required string? SubmissionId { get; init; }

    /// <summary>SHA-256 of that file.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>When that file was received.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Its answers.</summary>
    public required IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values { get; init; }

    /// <summary>The cell of each answer.</summary>
    public required IReadOnlyDictionary<IndicatorCode, string> Cells { get; init; }

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
}

/// <summary>A locality of which no return was taken.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level in the campaign.</param>
/// <param name="Prefecture">The code of its prefecture.</param>
/// <param name="State">Invalid or missing.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="LastSubmittedAt">The last receipt that is known: an upload that was not taken, or an earlier period's return.</param>
public sealed record MissingLocality(
    string Code, string Name, Areas.LocalityLevel Level, string? Prefecture, LocalityState State, string? Contact, DateTimeOffset? LastSubmittedAt)
{
    /// <summary>The name of its prefecture.</summary>
    [JsonIgnore]
    public string? PrefectureName { get; init; }
}

/// <summary>A figure that differs from the version before.</summary>
/// <param name="Locality">Whose.</param>
/// <param name="Indicator">Which.</param>
/// <param name="Old">What it was; null where there was none.</param>
/// <param name="New">What it is; null where there is none any more.</param>
/// <param name="SubmissionId">The upload that changed it; null where the locality has none, because it owes no return any more.</param>
public sealed record FigureChange(string Locality, IndicatorCode Indicator, IndicatorValue? Old, IndicatorValue? New, string? SubmissionId);
