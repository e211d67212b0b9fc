namespace QualityReports.Domain.Returns;

/// <summary>An accepted return as stored in table <c>Returns</c>: everything that a report needs, without the workbook.</summary>
public sealed record AcceptedReturn
{
    /// <summary>The locality.</summary>
    public required LocalityCode Locality { get; init; }

    /// <summary>The time of its commit; null before.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The trace of its upload (W3C Trace Context); null without one. No report depends on it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The upload of the return.</summary>
    public required SubmissionId SubmissionId { get; init; }

    /// <summary>The newest upload of the identical file; null where it was sent once.</summary>
    public SubmissionId? ConfirmedId { get; init; }

    /// <summary>The locality's newest upload: earlier ones do not become current.</summary>
    public SubmissionId NewestId => ConfirmedId ?? SubmissionId;

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's name within container <c>submissions</c>.</summary>
    public required string BlobName { get; init; }

    /// <summary>The time at which the storage service received the file.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The time at which it received the period's first accepted return of the locality: it decides whether the locality is on time.</summary>
    public required DateTimeOffset FirstSubmittedAt { get; init; }

    /// <summary>The submission that it superseded; null for the locality's first accepted return.</summary>
    public SubmissionId? Supersedes { get; init; }

    /// <summary>The accepted uploads so far, oldest first, each with the answers that it changed (<see cref="FigureSources"/>).</summary>
    public IReadOnlyList<FigureSource> Sources { get; init; } = [];

    /// <summary>The edition of the form.</summary>
    public required string FormEdition { get; init; }

    /// <summary>Whether it is a nil return.</summary>
    public required bool IsNil { get; init; }

    /// <summary>The number of warnings of the return alone, without comparisons with other returns.</summary>
    public required int Warnings { get; init; }

    /// <summary>These warnings, at most the first <see cref="StoredWarning.MaxKept"/>.</summary>
    public IReadOnlyList<StoredWarning> WarningDetails { get; init; } = [];

    /// <summary>The answers that are not blank.</summary>
    public required IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values { get; init; }

    /// <summary>The cell of each answer: <c>表 Return!D31</c>.</summary>
    public required IReadOnlyDictionary<IndicatorCode, string> Cells { get; init; }

    /// <summary>The totals of each list.</summary>
    public required IReadOnlyDictionary<string, ListTotals> Lists { get; init; }

    /// <summary>Whether an upload is the first or the newest one of this file.</summary>
    public bool Came(SubmissionId id) => id == SubmissionId || id == ConfirmedId;
}

/// <summary>The totals of a list.</summary>
/// <param name="ByCategory">The number of rows of each product category; empty for a list without categories.</param>
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

/// <summary>The newest refused upload of a locality; it counts while the locality has no accepted return.</summary>
/// <param name="SubmittedAt">The time at which the storage service received it.</param>
public sealed record RefusedSubmission(LocalityCode Locality, SubmissionId SubmissionId, DateTimeOffset SubmittedAt);

/// <summary>The returns of one province for one period.</summary>
/// <param name="Accepted">The current return of each locality that has one.</param>
/// <param name="Refused">The newest refused upload of each locality that has one.</param>
public sealed record PeriodReturns(ReportingPeriod Period, IReadOnlyList<AcceptedReturn> Accepted, IReadOnlyList<RefusedSubmission> Refused)
{
    /// <summary>The returns of the shorter periods within this one, in order; empty where they were not read, and for the shortest period.</summary>
    public IReadOnlyList<PeriodReturns> Parts { get; init; } = [];

    /// <summary>A period without uploads.</summary>
    public static PeriodReturns None(ReportingPeriod period) => new(period, [], []);
}
