namespace QualityReports.Domain.Reports;

/// <summary>A warning of an accepted return that still applies.</summary>
/// <param name="Acknowledgement">The acknowledgement; null without one, and where the warning's value has changed since.</param>
public sealed record OutstandingWarning(string Locality, string SubmissionId, StoredWarning Warning, Acknowledgement? Acknowledgement)
{
    /// <summary>The rows of other localities about the same item; null for other warnings.</summary>
    public Text? Elsewhere { get; init; }

    /// <summary>The warnings of returns, by locality and in the order of the findings.</summary>
    /// <param name="returns">The period's current returns.</param>
    /// <param name="acknowledgements">The acknowledgements, of these localities or any others.</param>
    public static IReadOnlyList<OutstandingWarning> Of(IEnumerable<AcceptedReturn> returns, IEnumerable<Acknowledgement> acknowledgements)
    {
        var byWarning = acknowledgements.ToLookup(one => (one.Locality, one.Warning));
        return
        [
            .. from row in returns
               orderby row.Locality
               let byKey = row.WarningDetails.ToLookup(warning => warning.Key)
               from warning in row.WarningDetails
               let holding = byWarning[(row.Locality, warning.Key)].Where(one => one.Holds(byKey[warning.Key])).MaxBy(one => one.At)
               select new OutstandingWarning(row.Locality.ToString(), row.SubmissionId.Value, warning, holding),
        ];
    }
}
