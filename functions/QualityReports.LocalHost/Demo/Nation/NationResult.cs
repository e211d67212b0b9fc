using QualityReports.Domain.Reports.National;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Submissions;

namespace QualityReports.LocalHost.Demo.Nation;

/// <param name="Entry">Its row; null without one.</param>
/// <param name="ReceivedAt">The time at which storage had received it.</param>
internal sealed record NationAnswer(NationUpload Upload, StoredSubmission? Entry, DateTimeOffset ReceivedAt)
{
    /// <summary>The time from its receipt by storage to its final state; null without one.</summary>
    public TimeSpan? Waited => IsFinal ? Entry!.UpdatedAt - ReceivedAt : null;

    public bool IsFinal => Entry is { State: not SubmissionState.Processing };

    /// <summary>Whether it has its expected state: a corrected return may be superseded, and with kept data a file may be unchanged.</summary>
    public bool IsExpected(IReadOnlySet<NationUpload> corrected) =>
        Entry?.State is SubmissionState.Accepted or SubmissionState.Unchanged || (Entry?.State == SubmissionState.Superseded && corrected.Contains(Upload));
}

/// <param name="Reports">The report of each province; null where none was built.</param>
/// <param name="Ingesting">From the first upload to the last final state.</param>
/// <param name="Requests">Requests to storage until the last final state, with those of uploads and of the host.</param>
internal sealed record NationResult(
    IReadOnlyList<NationAnswer> Answers,
    IReadOnlyDictionary<AreaCode, ReportRecord?> Reports,
    TimeSpan Sending,
    TimeSpan Ingesting,
    TimeSpan Consolidating,
    long Requests)
{
    /// <summary>The nation's report; null where none was built.</summary>
    public ReportRecord? Nation { get; init; }

    /// <summary>The extent of the campaign, from the nation's report.</summary>
    public Campaign? Campaign { get; init; }

    /// <summary>The differences from the expected results, a line each.</summary>
    public IEnumerable<string> Faults(IReadOnlyList<RosterEntry> roster)
    {
        var corrected = Answers.Select(answer => answer.Upload.Original).OfType<NationUpload>().ToHashSet();
        foreach (var (upload, entry, _) in Answers.Where(answer => !answer.IsExpected(corrected)))
            yield return $"{upload.Name}: ended {entry?.State.ToString() ?? "without a trace"} {entry?.Reason ?? entry?.Fault}".TrimEnd();
        foreach (var province in roster.GroupBy(member => member.Locality.Province))
        {
            if (Reports.GetValueOrDefault(province.Key) is not { } report)
                yield return $"{province.Key}: no report";
            else if (report.Submitted != province.Count())
                yield return $"{province.Key}: {report.Submitted} of {province.Count()} localities in the report";
        }

        if (Nation?.Submitted != roster.Count)
            yield return $"the nation: {Nation?.Submitted.ToString(CultureInfo.InvariantCulture) ?? "none"} of {roster.Count} localities in the report";
    }

    /// <summary>The time within which a share of the uploads had its final state.</summary>
    public TimeSpan Percentile(double share)
    {
        var waited = Answers.Select(answer => answer.Waited).OfType<TimeSpan>().Order().ToList();
        return waited.Count == 0 ? TimeSpan.Zero : waited[(int)Math.Ceiling(share * waited.Count) - 1];
    }
}
