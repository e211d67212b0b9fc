using System.Security.Cryptography;
using System.Text;

namespace QualityReports.Domain.Reports;

/// <summary>Hashes of a report's inputs, SHA-256 in lower-case hexadecimal. One covers the period's own inputs, which a timer compares by reading one page.
/// One covers all inputs, earlier periods included, and names the report. A frozen report counts only accepted returns and the localities that owe one:
/// contacts, refusals after the lock, boundaries and writer versions correct nothing.</summary>
public static class InputsHash
{
    /// <summary>The hash of the period's own inputs: form, writer, roster, calendar, boundary, and the
    /// submission of each locality. The quarters of a year have hashes of their own.</summary>
    public static string OfPeriod(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns, DateTimeOffset boundary) =>
        Hash(PeriodLines(form, roster, returns with { Parts = [] }, boundary));

    /// <summary>The same for a frozen report.</summary>
    public static string OfPeriodFigures(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns) =>
        Hash(FigureLines(form, roster, returns with { Parts = [] }));

    /// <summary>The hash that decides whether a frozen report needs a correction: only the inputs that change a figure.</summary>
    public static string OfFigures(ReportInputs inputs) =>
        Hash(FigureLines(inputs.Form, inputs.Roster, inputs.Current)
            .Concat(inputs.Earlier.OrderBy(returns => returns.Period).Prepend(inputs.SameLastYear).Prepend(inputs.Previous).SelectMany(Taken)));

    /// <summary>The hash that the timer compares for the nation: the version of each province's report.</summary>
    /// <param name="boundary">The last boundary of the calendar that has passed.</param>
    /// <param name="provinces">The number and the hash of each province's report; 0 and the hash of its roster where it has none.</param>
    public static string OfNation(FormEdition form, ReportingPeriod period, DateTimeOffset boundary,
        IEnumerable<(AreaCode Province, int Version, string Hash)> provinces) =>
        Hash(ProvinceLines(provinces)
            .Prepend(string.Create(CultureInfo.InvariantCulture,
                $"nation {period} {form.Edition} writer {ReportInputs.WriterVersion} passed {boundary.ToUnixTimeSeconds()}")));

    /// <summary>The same for a frozen report.</summary>
    public static string OfNationFigures(FormEdition form, ReportingPeriod period, IEnumerable<(AreaCode Province, int Version, string Hash)> provinces) =>
        Hash(ProvinceLines(provinces).Prepend($"nation {period} {form.Edition}"));

    /// <summary>The hash of all inputs.</summary>
    public static string OfReport(ReportInputs inputs) =>
        Hash(PeriodLines(inputs.Form, inputs.Roster, inputs.Current, inputs.Boundary)
            .Concat(Submissions(inputs.Previous))
            .Concat(Submissions(inputs.SameLastYear))
            .Concat(inputs.Earlier.OrderBy(returns => returns.Period).SelectMany(Submissions))
            .Concat(inputs.Acknowledgements.Select(AcknowledgementLine).Order(StringComparer.Ordinal))
            .Append(LineOf(inputs.Standing)));

    /// <summary>The line for a report's standing.</summary>
    internal static string LineOf(ReportStanding standing) => standing.FrozenAt is { } frozen
        ? string.Create(CultureInfo.InvariantCulture, $"standing {standing.Status} {standing.Correction} since {frozen.ToUnixTimeSeconds()}")
        : string.Create(CultureInfo.InvariantCulture, $"standing {standing.Status} {standing.Correction}");

    private static IEnumerable<string> ProvinceLines(IEnumerable<(AreaCode Province, int Version, string Hash)> provinces) =>
        provinces.OrderBy(one => one.Province).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Province} {one.Version} {one.Hash}"));

    private static IEnumerable<string> PeriodLines(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns, DateTimeOffset boundary)
    {
        string[] head =
        [
            string.Create(CultureInfo.InvariantCulture, $"edition {form.Edition} writer {ReportInputs.WriterVersion}"),
            string.Create(CultureInfo.InvariantCulture, $"{CalendarOf(form)} passed {boundary.ToUnixTimeSeconds()}"),
        ];
        return head.Concat(RosterLines(roster, returns.Period, entry => $" {entry.Name} {entry.Contact}")).Concat(Submissions(returns));
    }

    private static IEnumerable<string> FigureLines(FormEdition form, IReadOnlyList<RosterEntry> roster, PeriodReturns returns)
    {
        string[] head = [$"edition {form.Edition}", CalendarOf(form)];
        return head.Concat(RosterLines(roster, returns.Period, _ => "")).Concat(Taken(returns));
    }

    private static string CalendarOf(FormEdition form) => string.Create(
        CultureInfo.InvariantCulture, $"calendar {form.Calendar.Opens} {form.Calendar.Timely} {form.Calendar.Due} {form.Calendar.Locks}");

    // Only the roster's statements about the report's periods count: a membership that begins or ends at another time changes nothing.
    private static IEnumerable<string> RosterLines(IReadOnlyList<RosterEntry> roster, ReportingPeriod period, Func<RosterEntry, string> words) =>
        from entry in roster
        let owes = string.Join(' ', new[] { period, period.Previous, period.SameLastYear }.Where(entry.IsRequiredFor))
        where owes.Length > 0
        orderby entry.Locality
        select $"roster {entry.Locality} {entry.Level} owes {owes}{words(entry)}";

    private static string AcknowledgementLine(Acknowledgement one) => string.Create(
        CultureInfo.InvariantCulture,
        $"acknowledged {one.Locality} {one.Warning.Code} {one.Warning.Subject} {one.Found} {one.By} {one.At.UtcTicks} {one.SubmissionId} {one.Reason}");

    // A refusal counts only without an accepted return. The first receipt decides who is on time, and may be known late.
    private static IEnumerable<string> Submissions(PeriodReturns returns)
    {
        var accepted = returns.Accepted.Select(row => row.Locality).ToHashSet();
        return returns.Accepted
            .Select(row => string.Create(CultureInfo.InvariantCulture,
                $"{row.Locality} accepted {row.SubmissionId} since {row.FirstSubmittedAt.ToUnixTimeSeconds()}"))
            .Concat(returns.Refused.Where(row => !accepted.Contains(row.Locality)).Select(row => $"{row.Locality} refused {row.SubmissionId}"))
            .Order(StringComparer.Ordinal)
            .Prepend($"period {returns.Period}")
            .Concat(returns.Parts.OrderBy(part => part.Period).SelectMany(Submissions));
    }

    private static IEnumerable<string> Taken(PeriodReturns returns) =>
        Submissions(returns with { Refused = [], Parts = [.. returns.Parts.Select(part => part with { Refused = [] })] });

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
