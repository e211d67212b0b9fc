namespace QualityReports.Domain.Forms;

/// <summary>
/// Makes an edition of a form file that is true to the schema. By hand: a source-generated serializer needs 76 ms more at every start, in generic code that no
/// publish can compile beforehand (docs/decisions/0006-json-by-hand-for-the-form.md).
/// </summary>
internal static class FormJson
{
    /// <summary>Reads the root of a file.</summary>
    /// <exception cref="KeyNotFoundException">A member that the schema requires is missing.</exception>
    public static FormEdition Read(JsonElement form) => new()
    {
        Edition = form.String("edition"),
        Title = form.Text("title"),
        Periods = form.List("periods", kind => kind.AsEnum<PeriodKind>()),
        FirstPeriod = form.String("firstPeriod"),
        LastPeriod = form.OptionalString("lastPeriod"),
        Calendar = Calendar(form.GetProperty("calendar")),
        EarliestDate = form.OptionalString("earliestDate"),
        Sheets = new SheetNames(form.GetProperty("sheets").String("guide"), form.GetProperty("sheets").String("return")),
        Guide = form.List("guide", line => line.AsText()),
        Nil = new NilBox(form.GetProperty("nil").Text("label"), form.GetProperty("nil").Text("note")),
        Sections = form.List("sections", section => new FormSection(section.String("code"), section.Text("title"))),
        CodeLists = form.List("codeLists", CodeList),
        Indicators = form.List("indicators", Indicator),
        Lists = form.List("lists", List),
        Rates = form.List("rates", Rate),
        Requirements = form.List("requirements", one => new Requirement(one.String("code"), one.Text("label"), one.List("all", Condition))),
        Candidate = Candidate(form.GetProperty("candidate")),
        TitleHeld = form.Code("titleHeld"),
        KeyFigures = form.Strings("keyFigures"),
        Thresholds = new FormThresholds(form.GetProperty("thresholds").Int("smallestRankedBatches"), form.GetProperty("thresholds").Code("batches")),
        Reports = Comparisons(form.GetProperty("reports")),
        Rules = form.List("rules", FormRuleJson.CrossRule),
        History = form.List("history", FormRuleJson.HistoryRule),
    };

    private static ReportingCalendar Calendar(JsonElement days) => new(days.Int("opens"), days.Int("timely"), days.Int("due"), days.Int("locks"));

    private static CodeList CodeList(JsonElement list) => new(
        list.String("code"), list.Text("title"), list.List("items", item => new CodeListItem(item.String("code"), item.Text("label"))));

    private static Indicator Indicator(JsonElement one) => new(
        one.Code("code"),
        one.String("section"),
        one.Text("label"),
        one.Text("unit"),
        one.Enum<IndicatorType>("type"),
        one.Bool("required"),
        one.OptionalCode("requiredIf"),
        one.OptionalString("codeList"),
        one.Enum<UnitRollUp>("over"),
        one.Enum<Nature>("nature"),
        one.OptionalText("note"),
        one.Bool("notAfterPeriodEnd"));

    private static ListDefinition List(JsonElement list) => new(
        list.String("code"),
        list.String("sheet"),
        list.Text("title"),
        list.Int("maxRows"),
        list.OptionalString("key"),
        list.Strings("identity"),
        list.List("columns", Column),
        list.OptionalList("validities", validity => new UsualValidity(
            FormRuleJson.ColumnCondition(validity.GetProperty("where")), validity.List("years", years => years.GetInt32()))),
        list.Find("role")?.AsEnum<ListRole>());

    private static ListColumn Column(JsonElement column) => new(
        column.String("code"),
        column.Text("label"),
        column.OptionalText("unit"),
        column.Enum<ColumnType>("type"),
        column.Bool("required"),
        column.Find("requiredIf") is { } condition ? FormRuleJson.ColumnCondition(condition) : null,
        column.OptionalString("codeList"),
        column.Bool("notAfterPeriodEnd"),
        column.OptionalString("notBefore"),
        column.Bool("withinPeriod"));

    private static DerivedRate Rate(JsonElement rate) => new(
        rate.String("code"), rate.Text("label"), rate.List("numerator", Term), rate.List("denominator", Term), rate.OptionalText("note"));

    private static RateTerm Term(JsonElement term) => new(term.Code("indicator"), term.Decimal("weight"));

    private static AnswerCondition Condition(JsonElement condition) => new(condition.Code("indicator"), condition.Strings("isOneOf"));

    private static CandidateCriteria Candidate(JsonElement criteria) => new(
        criteria.Code("applies"),
        criteria.List("all", Condition),
        criteria.List("minimumRates", least => new MinimumRate(least.String("rate"), least.Decimal("percent"))),
        criteria.List("atLeast", figures => new FigureComparison(figures.Code("left"), figures.Code("right"))));

    private static ReportComparisons Comparisons(JsonElement reports) => new(
        reports.List("rankings", ranking => new RankingDefinition(ranking.String("rate"), ranking.Enum<RankedFirst>("first"))),
        reports.Strings("trend"),
        reports.List("estimates", code => new IndicatorCode(code.GetString()!)),
        Cases(reports.GetProperty("cases")));

    private static CaseFigures Cases(JsonElement figures) => new(
        figures.OptionalCode("filed"),
        figures.OptionalCode("closed"),
        figures.OptionalCode("transferred"),
        figures.OptionalCode("value"),
        figures.OptionalCode("dens"));
}
