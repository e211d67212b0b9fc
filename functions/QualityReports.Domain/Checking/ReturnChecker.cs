using QualityReports.Domain.Rules;

namespace QualityReports.Domain.Checking;

/// <summary>Checks a return against its form: types, required answers, an empty nil return, and the form's rules.</summary>
public static class ReturnChecker
{
    /// <summary>Checks a document. Bad data are findings, never exceptions.</summary>
    /// <param name="level">The locality's level; null where it is unknown, which skips rules that apply to certain levels.</param>
    public static CheckedReturn Check(ReturnDocument document, LocalityLevel? level = null)
    {
        var form = document.Form;
        ReportingPeriod? period = ReportingPeriod.TryParse(document.Identity.Period, out var own) ? own : null;
        var findings = new List<Finding>();
        var values = new Dictionary<IndicatorCode, IndicatorValue>();
        var answered = form.Indicators.Select(indicator => indicator.Code).Where(code => IsAnswered(document, code)).ToHashSet();
        var nil = IsNil(document, findings);

        foreach (var indicator in form.Indicators.Where(indicator => answered.Contains(indicator.Code)))
            ReadEntry(form, indicator, document.Entries[indicator.Code], period?.LastDay, values, findings);

        var isEmpty = answered.Count == 0 && document.Lists.Values.All(list => list.Rows.Count == 0);
        if (nil)
        {
            AddFiguresOfNil(document, answered, findings);
            AddRowsOfNil(document, findings);
        }
        else if (!isEmpty)
        {
            AddMissing(document, answered, values, findings);
        }
        else if (findings.Count == 0)
        {
            // Otherwise the nil box holds an unreadable value, and that is the finding.
            findings.Add(new Finding(FindingKinds.ReturnBlank));
        }

        var faulty = findings.Where(finding => finding.Subject is not null && finding.Kind.Severity == FindingSeverity.Error)
            .Select(finding => finding.Subject!).ToHashSet(StringComparer.Ordinal);
        var tallies = new Dictionary<string, ListTally>(StringComparer.Ordinal);
        foreach (var list in form.Lists.Where(list => document.Lists.ContainsKey(list.Code)))
            tallies[list.Code] = ListChecker.Check(form, list, document.Lists[list.Code], period, findings);
        if (!nil && !isEmpty)
            findings.AddRange(RuleEvaluator.Evaluate(new RuleInputs(document, level, values, faulty, tallies)));

        return new CheckedReturn(form, nil, values, document.Entries, document.Lists, FindingOrder.Sort(findings));
    }

    private static bool IsAnswered(ReturnDocument document, IndicatorCode code) => document.Entries.TryGetValue(code, out var entry) && !entry.Content.IsBlank;

    private static bool IsNil(ReturnDocument document, List<Finding> findings)
    {
        if (document.Nil is not { Content.IsBlank: false } box)
            return false;
        var reading = ValueReader.Read(box.Content, IndicatorType.YesNo, null);
        if (reading.Problem is not null)
        {
            var expected = ShownValue.Held(reading.Problem, box.Content, isDate: false) ?? YesOrNo;
            findings.Add(Describe(reading.Problem, "NIL", document.Form.Nil.Label, box, expected) with { Entry = EntryAdvice.OfNil(reading.Problem, box.Content) });
        }


        return reading.Value.IsYes;
    }

    private static void ReadEntry(
        FormEdition form,
        Indicator indicator,
        LocatedCell entry,
        DateOnly? periodEnd,
        Dictionary<IndicatorCode, IndicatorValue> values,
        List<Finding> findings)
    {
        var choices = indicator.CodeList is { } name ? form.CodeListOf(name) : null;
        var reading = ValueReader.Read(entry.Content, indicator.Type, choices);
        if (FaultOf(form, indicator, entry, reading.Value) is var (fault, expected))
            findings.Add(Describe(fault, indicator.Code.Value, indicator.Label, entry, expected) with { Entry = EntryAdvice.Of(fault, indicator) });
        else if (reading.Problem is { } problem)
            findings.Add(DescribeProblem(problem, indicator, entry, choices));
        else
            values[indicator.Code] = reading.Value;
        if (DateChecker.Remark(reading.Remark, entry.Content, periodEnd) is { } remark)
            findings.Add(Describe(remark, indicator.Code.Value, indicator.Label, entry, ShownValue.Counted(remark, entry.Content)));
        if (indicator.NotAfterPeriodEnd && IsAfter(reading.Value, periodEnd))
            findings.Add(Describe(FindingKinds.ValueAfterPeriod, indicator.Code.Value, indicator.Label, entry, Day(periodEnd!.Value)));
        if (reading.Value.Kind == ValueKind.Text && (indicator.Required || (indicator.RequiredIf is { } other && values.GetValueOrDefault(other).IsYes))
            && Placeholders.KindOf(entry.Content, isUnreadable: false, isWanted: true) == FindingKinds.ValuePlaceholder)
            findings.Add(Describe(FindingKinds.ValuePlaceholder, indicator.Code.Value, indicator.Label, entry, Text.Same(entry.Address.Local)));
    }

    private static Finding DescribeProblem(FindingKind problem, Indicator indicator, LocatedCell entry, CodeList? choices)
    {
        var held = ShownValue.Held(problem, entry.Content, indicator.Type == IndicatorType.Date);
        var finding = Describe(problem, indicator.Code.Value, indicator.Label, entry, held ?? Expected(problem, indicator, choices));
        return finding with { Entry = EntryAdvice.Of(problem, entry.Content) ?? EntryAdvice.Of(problem, indicator) };
    }

    // A fault of an answer that could be read.
    private static (FindingKind Kind, Text Expected)? FaultOf(FormEdition form, Indicator indicator, LocatedCell entry, IndicatorValue value) =>
        entry.MergedInto is { } first ? (FindingKinds.ValueMerged, Text.Same(first.Local))
        : value.Kind == ValueKind.Date && DateChecker.EarliestMissed(form, entry.Content, value.Day) is { } earliest
            ? (FindingKinds.ValueDateImplausible, earliest)
        : value.Kind == ValueKind.Text && indicator.Type == IndicatorType.Text
            && Placeholders.KindOf(entry.Content, isUnreadable: false, isWanted: false) is { } ditto ? (ditto, Text.Same(entry.Address.Local))
        : null;

    /// <summary>Whether an answer is a date after the period's last day.</summary>
    internal static bool IsAfter(IndicatorValue value, DateOnly? periodEnd) => value.Kind == ValueKind.Date && value.Day > periodEnd;

    /// <summary>A day as findings print it.</summary>
    internal static Text Day(DateOnly day) => Text.Same(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void AddFiguresOfNil(ReturnDocument document, HashSet<IndicatorCode> answered, List<Finding> findings) =>
        findings.AddRange(
            from indicator in document.Form.Indicators
            where answered.Contains(indicator.Code)
            let entry = document.Entries[indicator.Code]
            select Describe(FindingKinds.NilWithFigures, indicator.Code.Value, indicator.Label, entry, null));

    private static void AddRowsOfNil(ReturnDocument document, List<Finding> findings) =>
        findings.AddRange(
            from list in document.Form.Lists
            let rows = document.Lists.GetValueOrDefault(list.Code)
            where rows?.Rows.Count > 0
            let first = rows.Rows[0]
            let filled = Enumerable.Range(0, first.Cells.Count).FirstOrDefault(i => !first.Cells[i].IsBlank)
            select ListChecker.Describe(FindingKinds.NilWithFigures, list, rows, first, filled, null));

    private static void AddMissing(
        ReturnDocument document, HashSet<IndicatorCode> answered, Dictionary<IndicatorCode, IndicatorValue> values, List<Finding> findings) =>
        findings.AddRange(
            from indicator in document.Form.Indicators
            where !answered.Contains(indicator.Code)
            let isRequired = indicator.Required || (indicator.RequiredIf is { } other && values.GetValueOrDefault(other).IsYes)
            let entry = document.Entries[indicator.Code]
            where isRequired || entry.MergedInto is not null
            let choices = indicator.CodeList is { } name ? document.Form.CodeListOf(name) : null
            select entry.MergedInto is { } first
                ? Describe(isRequired ? FindingKinds.ValueMerged : FindingKinds.ValueMergedBlank, indicator.Code.Value, indicator.Label, entry,
                    Text.Same(first.Local))
                : Describe(FindingKinds.ValueRequired, indicator.Code.Value, indicator.Label, entry,
                    Expected(FindingKinds.ValueRequired, indicator, choices)));

    private static Finding Describe(FindingKind kind, string subject, Text label, LocatedCell entry, Text? expected) => new(kind)
    {
        Cell = entry.Address,
        Subject = subject,
        Label = label,
        Found = entry.Content.IsBlank ? null : ShownValue.Quote(kind, entry.Content),
        Expected = expected,
    };

    private static Text Expected(FindingKind problem, Indicator indicator, CodeList? choices) =>
        problem == FindingKinds.ValueTooLarge ? indicator.Unit
        : problem == FindingKinds.ValueTooLong ? LongestText
        : indicator.Type switch
        {
            IndicatorType.YesNo => YesOrNo,
            IndicatorType.Choice => ListChecker.Answers(choices!),
            IndicatorType.Count => OrZero(problem, new("整数（" + indicator.Unit.Zh + "）", "a whole number (" + indicator.Unit.En + ")")),
            IndicatorType.Money => OrZero(problem, new("金额（万元，最多两位小数）", "an amount in 10,000 yuan with at most two decimals")),
            IndicatorType.Percent => new("百分数", "a percentage"),
            IndicatorType.Date => new("日期", "a date"),
            _ => new("文字", "a text"),
        };

    // Tell the clerk that a missing count is entered as 0.
    private static Text OrZero(FindingKind problem, Text figure) =>
        problem == FindingKinds.ValueRequired ? new(figure.Zh + "，没有的填 0", figure.En + ", 0 if there were none") : figure;

    internal static Text LongestText { get; } = Text.Same(ValueReader.MaxTextLength.ToString(CultureInfo.InvariantCulture));

    private static Text YesOrNo { get; } = new("是或否", "yes or no");
}
