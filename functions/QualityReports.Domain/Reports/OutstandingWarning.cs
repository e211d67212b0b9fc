using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Reports;

/// <summary>A warning with which a return was taken and that stands still.</summary>
/// <param name="Locality">Whose return it is.</param>
/// <param name="SubmissionId">The upload.</param>
/// <param name="Warning">What it warns of.</param>
/// <param name="Acknowledgement">Who has looked at it and why it may stand; null where nobody has, or where it finds something else by now.</param>
public sealed record OutstandingWarning(string Locality, string SubmissionId, StoredWarning Warning, Acknowledgement? Acknowledgement)
{
    /// <summary>The warnings of returns, by locality and in the order in which they were found.</summary>
    /// <param name="returns">The period's current returns.</param>
    /// <param name="acknowledgements">What was acknowledged, of these localities or any others.</param>
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
