namespace QualityReports.Domain.Forms;

/// <summary>What a JSON schema cannot say about the history rules. Each reason names the rule.</summary>
internal static class HistoryConsistency
{
    /// <summary>The faults of a form's history rules, each with the JSON path of the place.</summary>
    public static IEnumerable<(string Path, string Reason)> Faults(FormEdition form) =>
        from pair in form.History.Select((rule, i) => (rule, path: $"history[{i}]"))
        from fault in FilterFaults(form, pair.rule, pair.path).Concat(RuleConsistency.MessageFaults(pair.rule, PlaceholdersOf(pair.rule), pair.path))
        select (fault.Path, $"rule {pair.rule.Id}: {fault.Reason}");

    private static IEnumerable<(string Path, string Reason)> FilterFaults(FormEdition form, HistoryRule rule, string path)
    {
        if (!form.Indicators.Any(rule.Compares))
            yield return ($"{path}.of", "the form has no such figure");
    }

    // Only the others' change says what a figure should have been.
    private static string[] PlaceholdersOf(HistoryRule rule) =>
        rule is OutlierRule ? ["{label}", "{cell}", "{found}", "{previous}", "{expected}"] : ["{label}", "{cell}", "{found}", "{previous}"];
}
