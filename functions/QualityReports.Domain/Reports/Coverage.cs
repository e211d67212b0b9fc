namespace QualityReports.Domain.Reports;

/// <summary>The counts of a report's localities. Required = accepted + nil + late + invalid +
/// missing, each locality in one state; submitted = accepted + nil + late.</summary>
/// <param name="Required">Localities that owe a return.</param>
/// <param name="Submitted">Those with an accepted return.</param>
/// <param name="OnTime">Those whose first return was received by the timely day, nil returns included.</param>
/// <param name="Late">Those whose first return was received later, nil returns excluded.</param>
/// <param name="Nil">Those with a nil return.</param>
/// <param name="Invalid">Those with uploads, none of them accepted.</param>
/// <param name="Missing">Those without an upload.</param>
/// <param name="Completeness">Submitted / required; null when required is 0.</param>
/// <param name="Timeliness">On time / required; null when required is 0.</param>
public sealed record Coverage(
    int Required, int Submitted, int OnTime, int Late, int Nil, int Invalid, int Missing, decimal? Completeness, decimal? Timeliness)
{
    /// <summary>The coverage of localities.</summary>
    /// <param name="localities">Every locality that owes a return.</param>
    /// <param name="timelyUntil">From here a first return is late.</param>
    public static Coverage Of(IReadOnlyList<LocalityFigures> localities, DateTimeOffset timelyUntil)
    {
        int Count(LocalityState state) => localities.Count(locality => locality.State == state);
        return Of(
            localities.Count,
            localities.Count(locality => locality.SubmissionId is not null),
            localities.Count(locality => locality.FirstSubmittedAt < timelyUntil),
            Count(LocalityState.Late),
            Count(LocalityState.Nil),
            Count(LocalityState.Invalid),
            Count(LocalityState.Missing));
    }

    /// <summary>The coverage of several areas together: shares are computed from the sums.</summary>
    public static Coverage Sum(IReadOnlyCollection<Coverage> parts) => Of(
        parts.Sum(part => part.Required),
        parts.Sum(part => part.Submitted),
        parts.Sum(part => part.OnTime),
        parts.Sum(part => part.Late),
        parts.Sum(part => part.Nil),
        parts.Sum(part => part.Invalid),
        parts.Sum(part => part.Missing));

    /// <summary>The coverage without any upload.</summary>
    public static Coverage OfMissing(int required) => Of(required, 0, 0, 0, 0, 0, required);

    private static Coverage Of(int required, int submitted, int onTime, int late, int nil, int invalid, int missing) =>
        new(required, submitted, onTime, late, nil, invalid, missing, Share(submitted, required), Share(onTime, required));

    private static decimal? Share(int part, int whole) => new RateValue(part, whole).Value;
}
