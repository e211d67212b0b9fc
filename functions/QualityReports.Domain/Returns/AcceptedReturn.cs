using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Returns;

/// <summary>A return that was taken, as table <c>Returns</c> keeps it: everything that a report needs, without its workbook.</summary>
public sealed record AcceptedReturn
{
    /// <summary>Who reports.</summary>
    public required LocalityCode Locality { get; init; }

    /// <summary>When it was committed; null before it was.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The trace that its upload belongs to (W3C Trace Context); null where it came with none. No report depends on it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The upload that it came with.</summary>
    public required SubmissionId SubmissionId { get; init; }

    /// <summary>The newest upload of the very same file; null where it was sent once.</summary>
    public SubmissionId? ConfirmedId { get; init; }

    /// <summary>The locality's newest word: what was sent before it does not become current.</summary>
    public SubmissionId NewestId => ConfirmedId ?? SubmissionId;

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's name within container <c>submissions</c>.</summary>
    public required string BlobName { get; init; }

    /// <summary>When the storage service received the file.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it received the locality's first return of the period that was taken: this decides whether it is on time.</summary>
    public required DateTimeOffset FirstSubmittedAt { get; init; }

    /// <summary>The submission whose place it took; null for a locality's first return that was taken.</summary>
    public SubmissionId? Supersedes { get; init; }

    /// <summary>The edition of the form.</summary>
    public required string FormEdition { get; init; }

    /// <summary>Whether the locality declares that there is nothing to report.</summary>
    public required bool IsNil { get; init; }

    /// <summary>How many warnings it has by itself; what a comparison with other returns warns of is not among them.</summary>
    public required int Warnings { get; init; }

    /// <summary>These warnings, the first <see cref="StoredWarning.MaxKept"/> at most.</summary>
    public IReadOnlyList<StoredWarning> WarningDetails { get; init; } = [];

    /// <summary>The answers that are not blank.</summary>
    public required IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values { get; init; }

    /// <summary>The cell of each answer: <c>表 Return!D31</c>.</summary>
    public required IReadOnlyDictionary<IndicatorCode, string> Cells { get; init; }

    /// <summary>What each list adds up to.</summary>
    public required IReadOnlyDictionary<string, ListTotals> Lists { get; init; }

    /// <summary>Whether it came with this upload, the first time or the last.</summary>
    public bool Came(SubmissionId id) => id == SubmissionId || id == ConfirmedId;
}

/// <summary>What a list adds up to.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="ByCategory">How many rows of each product category; empty for a list without categories.</param>
public sealed record ListTotals(int Rows, IReadOnlyDictionary<string, int> ByCategory)
{
    /// <summary>Counts the rows of a list.</summary>
    public static ListTotals Of(ListDefinition list, IEnumerable<CheckedRow> rows)
    {
        var category = list.IndexOf(ReportLists.Category);
        var byCategory = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            if (category >= 0 && row.Values[category].Content is { } code)
                byCategory[code] = byCategory.GetValueOrDefault(code) + 1;
        }

        return new ListTotals(count, byCategory);
    }
}

/// <summary>The newest upload of a locality that was not taken; it counts while the locality has no return that was.</summary>
/// <param name="Locality">Who reports.</param>
/// <param name="SubmissionId">The upload.</param>
/// <param name="SubmittedAt">When the storage service received it.</param>
public sealed record RefusedSubmission(LocalityCode Locality, SubmissionId SubmissionId, DateTimeOffset SubmittedAt);

/// <summary>What one province has of one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Accepted">The current return of each locality that has one.</param>
/// <param name="Refused">The newest upload that was not taken, of each locality that has one.</param>
public sealed record PeriodReturns(ReportingPeriod Period, IReadOnlyList<AcceptedReturn> Accepted, IReadOnlyList<RefusedSubmission> Refused)
{
    /// <summary>What there is of the shorter periods that make up this one, in their order; empty where they were not read, and for the shortest.</summary>
    public IReadOnlyList<PeriodReturns> Parts { get; init; } = [];

    /// <summary>A period of which nothing has come.</summary>
    public static PeriodReturns None(ReportingPeriod period) => new(period, [], []);
}
