using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Reports;

/// <summary>
/// Two fingerprints of a report's inputs, SHA-256 in lower-case hexadecimal: of the period's own, which a timer compares at the cost of one page, and of all of them,
/// earlier periods too, which names the report.
/// </summary>
public static class InputsHash
{
    /// <summary>
    /// The fingerprint of the period's own inputs: form, writer, roster, calendar, boundary, and who has which submission. The quarters of a year are looked at for
    /// themselves.
    /// </summary>
    public static string OfPeriod(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns, DateTimeOffset boundary) =>
        Hash(PeriodLines(form, roster, returns with { Parts = [] }, boundary));

    /// <summary>What the timer compares for the nation: which report each province has.</summary>
    /// <param name="form">The form.</param>
    /// <param name="period">The period.</param>
    /// <param name="boundary">The last boundary of the calendar that has passed.</param>
    /// <param name="provinces">For each province the number and the fingerprint of its report; 0 and that of its roster where it has none.</param>
    public static string OfNation(FormEdition form, ReportingPeriod period, DateTimeOffset boundary, IEnumerable<(AreaCode Province, int Version, string Hash)> provinces) =>
        Hash(provinces.OrderBy(one => one.Province).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Province} {one.Version} {one.Hash}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"nation {period} {form.Edition} writer {ReportInputs.WriterVersion} passed {boundary.ToUnixTimeSeconds()}")));

    /// <summary>The fingerprint of all inputs.</summary>
    public static string OfReport(ReportInputs inputs) =>
        Hash(PeriodLines(inputs.Form, inputs.Roster, inputs.Current, inputs.Boundary)
            .Concat(Submissions(inputs.Previous))
            .Concat(Submissions(inputs.SameLastYear))
            .Concat(inputs.Earlier.OrderBy(returns => returns.Period).SelectMany(Submissions))
            .Concat(inputs.Acknowledgements.Select(AcknowledgementLine).Order(StringComparer.Ordinal))
            .Append(string.Create(CultureInfo.InvariantCulture, $"standing {inputs.Standing.Status} {inputs.Standing.Correction}")));

    private static IEnumerable<string> PeriodLines(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns, DateTimeOffset boundary)
    {
        var calendar = form.Calendar;
        string[] head =
        [
            string.Create(CultureInfo.InvariantCulture, $"edition {form.Edition} writer {ReportInputs.WriterVersion}"),
            string.Create(CultureInfo.InvariantCulture, $"calendar {calendar.Opens} {calendar.Timely} {calendar.Due} {calendar.Locks} passed {boundary.ToUnixTimeSeconds()}"),
        ];
        return head.Concat(RosterLines(roster, returns.Period)).Concat(Submissions(returns));
    }

    // Of the roster counts what it says for the periods that a report shows: a membership that begins or ends at another time changes nothing here.
    private static IEnumerable<string> RosterLines(IReadOnlyList<RosterEntry> roster, ReportingPeriod period) =>
        from entry in roster
        let owes = string.Join(' ', new[] { period, period.Previous, period.SameLastYear }.Where(entry.IsRequiredFor))
        where owes.Length > 0
        orderby entry.Locality
        select $"roster {entry.Locality} {entry.Level} owes {owes} {entry.Name} {entry.Contact}";

    private static string AcknowledgementLine(Acknowledgement one) => string.Create(
        CultureInfo.InvariantCulture,
        $"acknowledged {one.Locality} {one.Warning.Code} {one.Warning.Subject} {one.Found} {one.By} {one.At.UtcTicks} {one.SubmissionId} {one.Reason}");

    // A refusal counts only while nothing was taken; the first receipt decides who is on time, and may be learnt late.
    private static IEnumerable<string> Submissions(PeriodReturns returns)
    {
        var accepted = returns.Accepted.Select(row => row.Locality).ToHashSet();
        return returns.Accepted
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Locality} accepted {row.SubmissionId} since {row.FirstSubmittedAt.ToUnixTimeSeconds()}"))
            .Concat(returns.Refused.Where(row => !accepted.Contains(row.Locality)).Select(row => $"{row.Locality} refused {row.SubmissionId}"))
            .Order(StringComparer.Ordinal)
            .Prepend($"period {returns.Period}")
            .Concat(returns.Parts.OrderBy(part => part.Period).SelectMany(Submissions));
    }

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
