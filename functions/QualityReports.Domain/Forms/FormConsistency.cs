namespace QualityReports.Domain.Forms;

/// <summary>Checks what a JSON schema cannot: codes are unique, and every reference has a target of the right type.</summary>
internal static class FormConsistency
{
    /// <summary>The faults of a form, each with its JSON path.</summary>
    public static IReadOnlyList<(string Path, string Reason)> Faults(FormEdition form)
    {
        // A reference to a duplicate code is ambiguous.
        var duplicates = Duplicates(form).ToList();
        return duplicates.Count > 0 ? duplicates : [.. References(form)];
    }

    private static IEnumerable<(string Path, string Reason)> References(FormEdition form) =>
        PeriodFaults(form)
            .Concat(form.Indicators.SelectMany((indicator, i) => IndicatorFaults(form, indicator, $"indicators[{i}]")))
            .Concat(form.Lists.SelectMany((list, i) => ListFaults(form, list, $"lists[{i}]")))
            .Concat(form.Rates.SelectMany((rate, i) => RateFaults(form, rate, $"rates[{i}]")))
            .Concat(RequirementFaults(form))
            .Concat(CandidateFaults(form))
            .Concat(ReportConsistency.Faults(form))
            .Concat(RuleConsistency.Faults(form))
            .Concat(HistoryConsistency.Faults(form));

    private static IEnumerable<(string, string)> Duplicates(FormEdition form) =>
        Duplicates("sections", "code", form.Sections.Select(section => section.Code))
            .Concat(Duplicates("indicators", "code", form.Indicators.Select(indicator => indicator.Code.Value)))
            .Concat(Duplicates("codeLists", "code", form.CodeLists.Select(list => list.Code)))
            .Concat(form.CodeLists.SelectMany((list, i) => Duplicates($"codeLists[{i}].items", "code", list.Items.Select(item => item.Code))))
            .Concat(Duplicates("lists", "code", form.Lists.Select(list => list.Code)))
            .Concat(Duplicates("lists", "role", form.Lists.Select(list => list.Role is { } role ? role.ToString().ToLowerInvariant() : list.Code)))
            .Concat(form.Lists.SelectMany((list, i) => Duplicates($"lists[{i}].columns", "code", list.Columns.Select(column => column.Code))))
            .Concat(Duplicates("rates", "code", form.Rates.Select(rate => rate.Code)))
            .Concat(Duplicates("rules", "id", form.Rules.Select(rule => rule.Id)))
            .Concat(Duplicates("history", "id", form.History.Select(rule => rule.Id)))
            .Concat(form.CodeLists.SelectMany((list, i) => Duplicates($"codeLists[{i}].items", "label", list.Items.Select(item => item.Label.Zh))))
            .Concat(form.CodeLists.SelectMany((list, i) => Duplicates($"codeLists[{i}].items", "label", list.Items.Select(item => item.Label.En))))
            .Concat(Duplicates("lists", "sheet", form.Lists.Select(list => list.Sheet)))
            .Concat(form.Lists.SelectMany((list, i) => SheetFaults(form, list, $"lists[{i}].sheet")));

    private static IEnumerable<(string, string)> SheetFaults(FormEdition form, ListDefinition list, string path)
    {
        if (string.Equals(list.Sheet, form.Sheets.Guide, StringComparison.OrdinalIgnoreCase)
            || string.Equals(list.Sheet, form.Sheets.Return, StringComparison.OrdinalIgnoreCase))
            yield return (path, $"there is a sheet '{list.Sheet}' already");
    }

    private static IEnumerable<(string, string)> Duplicates(string path, string property, IEnumerable<string> codes) =>
        from pair in codes.Select((code, i) => (code, i))
        group pair.i by pair.code.ToUpperInvariant() into same
        from i in same.Skip(1)
        select ($"{path}[{i}].{property}", $"'{codes.ElementAt(i)}' is used twice");

    private static IEnumerable<(string, string)> PeriodFaults(FormEdition form)
    {
        if (!ReportingPeriod.TryParse(form.FirstPeriod, out _))
            yield return ("firstPeriod", $"'{form.FirstPeriod}' is no period");
        if (form.LastPeriod is not null && !ReportingPeriod.TryParse(form.LastPeriod, out _))
            yield return ("lastPeriod", $"'{form.LastPeriod}' is no period");
        if (form.EarliestDate is not null && !DateOnly.TryParseExact(form.EarliestDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return ("earliestDate", $"'{form.EarliestDate}' is no day");
        var calendar = form.Calendar;
        if (calendar.Opens > calendar.Timely || calendar.Timely > calendar.Due || calendar.Due > calendar.Locks)
            yield return ("calendar", "the days must come in the order opens, timely, due, locks");
    }

    private static IEnumerable<(string, string)> IndicatorFaults(FormEdition form, Indicator indicator, string path)
    {
        if (form.Sections.All(section => section.Code != indicator.Section))
            yield return ($"{path}.section", $"there is no section '{indicator.Section}'");
        if (indicator.RequiredIf is { } other && form.FindIndicator(other)?.Type != IndicatorType.YesNo)
            yield return ($"{path}.requiredIf", $"'{other}' is no yes/no indicator");
        if (indicator.RequiredIf is not null && indicator.Required)
            yield return ($"{path}.required", "an indicator is either required or required if");
        foreach (var reason in CodeListFaults(form, indicator.CodeList, indicator.Type == IndicatorType.Choice))
            yield return (path, reason);
        if (indicator.Over == UnitRollUp.Sum && indicator.Type is not (IndicatorType.Count or IndicatorType.Money))
            yield return ($"{path}.over", "only counts and money add up; a rate is derived");
        if (indicator.Over == UnitRollUp.CountYes && indicator.Type != IndicatorType.YesNo)
            yield return ($"{path}.over", "only yes/no indicators are counted");
        if (indicator.NotAfterPeriodEnd && indicator.Type != IndicatorType.Date)
            yield return ($"{path}.notAfterPeriodEnd", "only a date lies before or after a period's end");
    }

    private static IEnumerable<(string, string)> ListFaults(FormEdition form, ListDefinition list, string path)
    {
        if (list.Key is not null && list.IndexOf(list.Key) < 0)
            yield return ($"{path}.key", $"there is no column '{list.Key}'");
        for (var i = 0; i < list.Validities?.Count; i++)
        {
            if (!IsAnswer(form, list, list.Validities[i].Where))
                yield return ($"{path}.validities[{i}].where", $"'{list.Validities[i].Where.Column}' has no answer '{list.Validities[i].Where.EqualTo}'");
            foreach (var column in RuleConsistency.MissingDatesOfValidity(list))
                yield return ($"{path}.validities[{i}]", $"'{list.Code}' has no date '{column}'");
        }

        for (var i = 0; i < list.Identity.Count; i++)
        {
            if (list.IndexOf(list.Identity[i]) is not (>= 0 and var at) || list.Columns[at] is not { Required: true, Type: not ColumnType.Money })
                yield return ($"{path}.identity[{i}]", $"'{list.Identity[i]}' is no required column by which a row could be known");
        }

        for (var i = 0; i < list.Columns.Count; i++)
        {
            var column = list.Columns[i];
            foreach (var reason in CodeListFaults(form, column.CodeList, column.Type == ColumnType.Choice))
                yield return ($"{path}.columns[{i}]", reason);
            if (column.RequiredIf is not null && column.Required)
                yield return ($"{path}.columns[{i}].required", "a column is either required or required if");
            if (column.RequiredIf is { } condition && !IsAnswer(form, list, condition))
                yield return ($"{path}.columns[{i}].requiredIf", $"'{condition.Column}' has no answer '{condition.EqualTo}'");
            if (column.NotAfterPeriodEnd && column.Type != ColumnType.Date)
                yield return ($"{path}.columns[{i}].notAfterPeriodEnd", "only a date lies before or after a period's end");
            if (column.WithinPeriod && column.Type != ColumnType.Date)
                yield return ($"{path}.columns[{i}].withinPeriod", "only a date lies within a period");
            if (column.NotBefore is { } other && (column.Type != ColumnType.Date || list.IndexOf(other) < 0
                || list.Columns[list.IndexOf(other)].Type != ColumnType.Date))
                yield return ($"{path}.columns[{i}].notBefore", $"'{column.Code}' and '{other}' are not two dates");
        }
    }

    internal static bool IsAnswer(FormEdition form, ListDefinition list, ColumnCondition condition) =>
        list.IndexOf(condition.Column) is >= 0 and var at
        && list.Columns[at].CodeList is { } name
        && form.CodeLists.FirstOrDefault(codeList => codeList.Code == name)?.Find(condition.EqualTo) is not null;

    private static IEnumerable<string> CodeListFaults(FormEdition form, string? codeList, bool isChoice)
    {
        if (isChoice != (codeList is not null))
            yield return "a choice, and nothing else, has a code list";
        else if (codeList is not null && form.CodeLists.All(list => list.Code != codeList))
            yield return $"there is no code list '{codeList}'";
    }

    private static IEnumerable<(string, string)> RateFaults(FormEdition form, DerivedRate rate, string path) =>
        from side in new[] { ("numerator", rate.Numerator), ("denominator", rate.Denominator) }
        from term in side.Item2.Select((term, i) => (term, i))
        where form.FindIndicator(term.term.Indicator)?.Over != UnitRollUp.Sum
        select ($"{path}.{side.Item1}[{term.i}].indicator", $"'{term.term.Indicator}' is no figure that adds up");

    private static IEnumerable<(string, string)> RequirementFaults(FormEdition form) =>
        from requirement in form.Requirements.Select((requirement, i) => (requirement, i))
        from fault in ConditionFaults(form, requirement.requirement.All, $"requirements[{requirement.i}].all")
        select fault;

    private static IEnumerable<(string, string)> ConditionFaults(FormEdition form, IReadOnlyList<AnswerCondition> conditions, string path) =>
        from pair in conditions.Select((condition, i) => (condition, i))
        from answer in pair.condition.IsOneOf
        where !HasAnswer(form, pair.condition.Indicator, answer)
        select ($"{path}[{pair.i}]", $"'{pair.condition.Indicator}' has no answer '{answer}'");

    internal static bool HasAnswer(FormEdition form, IndicatorCode code, string answer) => form.FindIndicator(code) switch
    {
        { Type: IndicatorType.YesNo } => answer is "yes" or "no",
        { CodeList: { } name } => form.CodeLists.FirstOrDefault(list => list.Code == name)?.Find(answer) is not null,
        _ => false,
    };

    private static IEnumerable<(string, string)> CandidateFaults(FormEdition form)
    {
        var criteria = form.Candidate;
        if (form.FindIndicator(criteria.Applies)?.Type != IndicatorType.YesNo)
            yield return ("candidate.applies", $"'{criteria.Applies}' is no yes/no indicator");
        if (form.FindIndicator(form.TitleHeld)?.Type != IndicatorType.YesNo)
            yield return ("titleHeld", $"'{form.TitleHeld}' is no yes/no indicator");
        foreach (var fault in ConditionFaults(form, criteria.All, "candidate.all"))
            yield return fault;
        for (var i = 0; i < criteria.MinimumRates.Count; i++)
        {
            if (form.Rates.All(rate => rate.Code != criteria.MinimumRates[i].Rate))
                yield return ($"candidate.minimumRates[{i}].rate", $"there is no rate '{criteria.MinimumRates[i].Rate}'");
        }

        for (var i = 0; i < criteria.AtLeast.Count; i++)
        {
            foreach (var code in new[] { criteria.AtLeast[i].Left, criteria.AtLeast[i].Right }.Where(code => form.FindIndicator(code)?.IsNumeric != true))
                yield return ($"candidate.atLeast[{i}]", $"'{code}' is no figure");
        }
    }
}
