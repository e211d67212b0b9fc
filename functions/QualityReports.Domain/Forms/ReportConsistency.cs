namespace QualityReports.Domain.Forms;

/// <summary>Checks the parts of a form that reports read: key figures, ranked rates, trend rates, columns of the lists.</summary>
internal static class ReportConsistency
{
    /// <summary>The faults, each with its JSON path.</summary>
    public static IEnumerable<(string Path, string Reason)> Faults(FormEdition form) =>
        KeyFigureFaults(form).Concat(ComparisonFaults(form)).Concat(ReportListFaults(form));

    private static IEnumerable<(string, string)> KeyFigureFaults(FormEdition form) =>
        from pair in form.KeyFigures.Select((code, i) => (code, i))
        where form.FindIndicator(new IndicatorCode(pair.code)) is null && form.Rates.All(rate => rate.Code != pair.code)
        select ($"keyFigures[{pair.i}]", $"there is no indicator or rate '{pair.code}'");

    private static IEnumerable<(string, string)> ComparisonFaults(FormEdition form) =>
        form.Reports.Rankings.Select((ranking, i) => ($"reports.rankings[{i}].rate", ranking.Rate))
            .Concat(form.Reports.Trend.Select((rate, i) => ($"reports.trend[{i}]", rate)))
            .Where(place => form.Rates.All(rate => rate.Code != place.Item2))
            .Select(place => (place.Item1, $"there is no rate '{place.Item2}'"))
            .Concat(
                from place in form.Reports.Estimates.Select((code, i) => ($"reports.estimates[{i}]", code))
                    .Append(("thresholds.batches", form.Thresholds.Batches))
                    .Concat(form.Reports.Cases.All.Select(figure => ($"reports.cases.{figure.Property}", figure.Code)))
                where form.FindIndicator(place.Item2)?.Over != UnitRollUp.Sum
                select (place.Item1, $"'{place.Item2}' is no figure that adds up"));

    private static IEnumerable<(string, string)> ReportListFaults(FormEdition form) =>
        from required in ReportLists.Required
        let at = form.Lists.Select(list => list.Role).ToList().IndexOf(required.Role)
        from code in required.Columns
        let column = at < 0 ? null : form.Lists[at].Columns.FirstOrDefault(candidate => candidate.Code == code)
        where column is null || (column.CodeList is null && ReportLists.Choices.Contains(code))
        select (at < 0 ? "lists" : $"lists[{at}].columns", $"reports read column '{code}' of the list of {required.Role.ToString().ToLowerInvariant()}");
}
