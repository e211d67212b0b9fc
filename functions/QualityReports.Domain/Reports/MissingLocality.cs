namespace QualityReports.Domain.Reports;

/// <summary>A locality without an accepted return.</summary>
/// <param name="State">Invalid or missing.</param>
/// <param name="Contact">The person to ask.</param>
/// <param name="LastSubmittedAt">The last known receipt: a refused upload, or an earlier period's return.</param>
public sealed record MissingLocality(
    string Code, string Name, LocalityLevel Level, string? Prefecture, LocalityState State, string? Contact, DateTimeOffset? LastSubmittedAt)
{
    /// <summary>The name of its prefecture.</summary>
    [JsonIgnore]
    public string? PrefectureName { get; init; }

    /// <summary>The missing localities of a report.</summary>
    /// <param name="localities">Every locality that owes a return.</param>
    internal static IReadOnlyList<MissingLocality> Of(ReportInputs inputs, IReadOnlyList<LocalityFigures> localities)
    {
        var contacts = inputs.Roster.ToDictionary(member => member.Locality.ToString(), member => member.Contact);
        var last = inputs.Current.Refused.Select(row => (row.Locality, row.SubmittedAt))
            .Concat(inputs.Current.Parts.Append(inputs.Previous).SelectMany(period => period.Accepted).Select(row => (row.Locality, row.SubmittedAt)))
            .GroupBy(pair => pair.Locality.ToString())
            .ToDictionary(group => group.Key, group => group.Max(pair => pair.SubmittedAt).ToUniversalTime());
        return
        [
            .. from locality in localities
               where locality.SubmissionId is null
               select Of(locality, contacts[locality.Code], last.TryGetValue(locality.Code, out var at) ? at : null),
        ];
    }

    private static MissingLocality Of(LocalityFigures locality, string? contact, DateTimeOffset? last) =>
        new(locality.Code, locality.Name, locality.Level, locality.Prefecture, locality.State, contact, last)
        {
            PrefectureName = locality.PrefectureName,
        };
}
