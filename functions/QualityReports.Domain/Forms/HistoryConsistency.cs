namespace QualityReports.Domain.Forms;

/// <summary>Checks what a JSON schema cannot say about the history rules. Each reason has the rule.</summary>
internal static class HistoryConsistency
{
    /// <summary>The faults of a form's history rules, each with its JSON path.</summary>
    public static IEnumerable<(string Path, string Reason)> Faults(FormEdition form) =>
        from pair in form.History.Select((rule, i) => (rule, path: $"history[{i}]"))
        from fault in FilterFaults(form, pair.rule, pair.path).Concat(RuleConsistency.MessageFaults(pair.rule, PlaceholdersOf(pair.rule), pair.path))
        select (fault.Path, $"rule {pair.rule.Id}: {fault.Reason}");

    private static IEnumerable<(string Path, string Reason)> FilterFaults(FormEdition form, HistoryRule rule, string path)
    {
        if (!form.Indicators.Any(rule.Compares))
            yield return ($"{path}.of", "the form has no such figure");
    }

    // Only a comparison with other localities has an expected figure.
    private static string[] PlaceholdersOf(HistoryRule rule) =>
        rule is OutlierRule ? ["{label}", "{cell}", "{found}", "{previous}", "{expected}"] : ["{label}", "{cell}", "{found}", "{previous}"];
}
