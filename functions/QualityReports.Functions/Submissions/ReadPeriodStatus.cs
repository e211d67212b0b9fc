namespace QualityReports.Functions.Submissions;

/// <summary>The standing of a locality that owes a return.</summary>
public enum LocalityStanding
{
    Accepted,

    /// <summary>Uploads exist, none of them accepted.</summary>
    Invalid,

    /// <summary>No upload has a final state.</summary>
    Missing,
}

public sealed record LocalityStatus(RosterEntry Member, LocalityStanding Standing, AcceptedReturn? Return);

/// <param name="Localities">Every locality that owes a return, by code.</param>
/// <param name="Unfinished">The uploads in processing or failed, of all senders.</param>
public sealed record ProvinceStatus(
    AreaCode Province, IReadOnlyList<LocalityStatus> Localities, IReadOnlyList<StoredSubmission> Unfinished, ReportRecord? Report)
{
    public int Count(LocalityStanding standing) => Localities.Count(locality => locality.Standing == standing);

    public int Count(SubmissionState state) => Unfinished.Count(upload => upload.State == state);
}

/// <summary>Reads the state of a period for an operator: which localities have reported, and which uploads are unfinished or failed.</summary>
public sealed class ReadPeriodStatus(RosterStore roster, ReturnStore returns, SubmissionStore uploads, ReportStore reports)
{
    /// <summary>Costs a query of the uploads, and for each province a page of returns and a row of reports.</summary>
    /// <param name="province">The province; null for every one with a roster or an upload.</param>
    public async Task<IReadOnlyList<ProvinceStatus>> RunAsync(ReportingPeriod period, AreaCode? province, CancellationToken cancellation)
    {
        var members = await roster.ReadAllAsync(cancellation);
        var unfinished = (await uploads.ReadAsync(period, province, cancellation).Where(upload => !upload.HasEnded).ToListAsync(cancellation))
            .ToLookup(upload => upload.Address!.Province);
        AreaCode[] provinces = province is { } one ? [one] : [.. members.Select(group => group.Key).Union(unfinished.Select(group => group.Key)).Order()];
        var statuses = new List<ProvinceStatus>();
        foreach (var code in provinces)
        {
            var found = await returns.ReadAsync(code, period, cancellation);
            var localities = members[code].Where(member => member.IsRequiredFor(period)).OrderBy(member => member.Locality)
                .Select(member => StatusOf(member, found));
            statuses.Add(new ProvinceStatus(code, [.. localities], [.. unfinished[code]], await reports.FindCurrentAsync(code, period, cancellation)));
        }

        return statuses;
    }

    private static LocalityStatus StatusOf(RosterEntry member, PeriodReturns found)
    {
        var current = found.Accepted.FirstOrDefault(row => row.Locality == member.Locality);
        var standing = current is not null ? LocalityStanding.Accepted
            : found.Refused.Any(row => row.Locality == member.Locality) ? LocalityStanding.Invalid
            : LocalityStanding.Missing;
        return new LocalityStatus(member, standing, current);
    }
}
