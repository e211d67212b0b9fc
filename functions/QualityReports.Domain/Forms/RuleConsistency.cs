namespace QualityReports.Domain.Forms;

/// <summary>Checks what a JSON schema cannot say about the cross checks. Each reason has the rule.</summary>
internal static partial class RuleConsistency
{
    private static readonly string[] Placeholders = ["{label}", "{found}", "{expected}", "{cell}"];

    [GeneratedRegex(@"\{[^{}]*\}|[{}]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces { get; }

    /// <summary>The faults of a form's rules, each with its JSON path.</summary>
    public static IEnumerable<(string Path, string Reason)> Faults(FormEdition form) =>
        from pair in form.Rules.Select((rule, i) => (rule, path: $"rules[{i}]"))
        from fault in TermFaults(form, pair.rule, pair.path).Concat(RuleFaults(pair.rule, pair.path)).Concat(MessageFaults(pair.rule, Placeholders, pair.path))
        select (fault.Path, $"rule {pair.rule.Id}: {fault.Reason}");

    private static IEnumerable<(string Path, string Reason)> TermFaults(FormEdition form, CrossRule rule, string path) =>
        from side in new[] { ("left", rule.Left), ("right", rule.Right) }
        from term in side.Item2.Select((term, i) => (term, path: $"{path}.{side.Item1}[{i}]"))
        from reason in term.term switch
        {
            { Indicator: { } code } => IndicatorFaults(form, rule, term.term, code),
            { Rate: { } rate } => form.FindRate(rate) is null ? [$"there is no rate '{rate}'"] : [],
            { List: { } list } => ListFaults(form, term.term, list),
            _ => rule.ComparesAnswers ? ["a number is always answered"] : [],
        }
        select (term.path, reason);

    private static IEnumerable<string> IndicatorFaults(FormEdition form, CrossRule rule, RuleTerm term, IndicatorCode code)
    {
        if (form.FindIndicator(code) is not { } indicator)
            yield return $"there is no indicator '{code}'";
        else if (term.IsOneOf is null && !rule.ComparesAnswers && !indicator.IsNumeric)
            yield return $"'{code}' is no figure";
        foreach (var answer in (term.IsOneOf ?? []).Where(answer => !FormConsistency.HasAnswer(form, code, answer)))
            yield return $"'{code}' has no answer '{answer}'";
    }

    private static IEnumerable<string> ListFaults(FormEdition form, RuleTerm term, string code)
    {
        if (form.Lists.FirstOrDefault(list => list.Code == code) is not { } list)
        {
            yield return $"there is no list '{code}'";
            yield break;
        }

        if (term.Aggregate == ListAggregate.Rows && term.Column is not null)
            yield return "rows are counted without a column";
        else if (term.Aggregate != ListAggregate.Rows && (term.Column is null || list.IndexOf(term.Column) < 0))
            yield return $"'{code}' has no column '{term.Column}'";
        else if (term.Aggregate == ListAggregate.Sum && TypeOf(list, term.Column!) != ColumnType.Money)
            yield return $"'{code}.{term.Column}' is no figure";
        foreach (var condition in (term.Where ?? []).Where(condition => !FormConsistency.IsAnswer(form, list, condition)))
            yield return $"'{code}.{condition.Column}' has no answer '{condition.EqualTo}'";
        foreach (var column in term.ValidAtPeriodEnd ? MissingDatesOfValidity(list) : [])
            yield return $"'{code}' has no date '{column}'";
    }

    /// <summary>The missing columns of a list whose rows have a validity.</summary>
    internal static IEnumerable<string> MissingDatesOfValidity(ListDefinition list) =>
        new[] { RuleTerm.ValidFrom, RuleTerm.ValidTo }.Where(column => TypeOf(list, column) != ColumnType.Date);

    private static ColumnType? TypeOf(ListDefinition list, string column) => list.IndexOf(column) is >= 0 and var at ? list.Columns[at].Type : null;

    private static IEnumerable<(string Path, string Reason)> RuleFaults(CrossRule rule, string path)
    {
        if (rule.Left.All(term => term.Indicator is null && term.List is null))
            yield return ($"{path}.left", "the left side names no cell that a finding could stand at");
        if (rule.ComparesAnswers && rule.Tolerance is not null)
            yield return ($"{path}.tolerance", "answers have no tolerance");
        if (rule.Tolerance?.PerRow > 0 && !rule.ReadsList)
            yield return ($"{path}.tolerance", "there is no list whose rows could be counted");
    }

    /// <summary>The unknown placeholders in a rule's sentences.</summary>
    internal static IEnumerable<(string Path, string Reason)> MessageFaults(FormRule rule, string[] placeholders, string path) =>
        from text in new[] { ("message", rule.Message), ("fix", rule.Fix) }
        from match in Braces.Matches(text.Item2.Zh + "\n" + text.Item2.En)
        where !placeholders.Contains(match.Value, StringComparer.Ordinal)
        select ($"{path}.{text.Item1}", $"'{match.Value}' is no placeholder");
}
