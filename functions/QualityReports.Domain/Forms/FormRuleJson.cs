namespace QualityReports.Domain.Forms;

/// <summary>Builds the rules of a form file that is valid by the schema.</summary>
internal static class FormRuleJson
{
    public static ColumnCondition ColumnCondition(JsonElement condition) => new(condition.String("column"), condition.String("equals"));

    public static CrossRule CrossRule(JsonElement rule) => new(
        rule.String("id"),
        rule.Enum<FindingSeverity>("severity"),
        rule.List("left", Term),
        Operator(rule.String("operator")),
        rule.List("right", Term),
        rule.Find("tolerance") is { } tolerance ? Tolerance(tolerance) : null,
        rule.Enum<MissingStrategy>("missing"),
        rule.OptionalList("levels", level => level.AsEnum<LocalityLevel>()),
        rule.Text("message"),
        rule.Text("fix"))
    {
        Examples = rule.OptionalList("examples", example => new RuleExample(example.String("broken"), example.OptionalString("kept"))) ?? [],
    };

    /// <exception cref="JsonException">The schema allows a kind of comparison that this code does not know.</exception>
    public static HistoryRule HistoryRule(JsonElement rule)
    {
        var (id, of, message, fix) = (rule.String("id"), rule.Find("of") is { } filter ? Filter(filter) : null, rule.Text("message"), rule.Text("fix"));
        return rule.String("check") switch
        {
            "factor" => new FactorRule(id, of, rule.Decimal("factor"), rule.Decimal("tolerance"), message, fix),
            "fall" => new FallRule(id, of, rule.Decimal("share"), message, fix),
            "outlier" => new OutlierRule(id, of, rule.Decimal("threshold"), rule.Int("localities"), rule.Decimal("least"), message, fix),
            var other => throw new JsonException($"There is no history rule '{other}'."),
        };
    }

    private static RuleTerm Term(JsonElement term) => new(
        term.OptionalCode("indicator"),
        term.OptionalList("isOneOf", answer => answer.GetString()!),
        term.OptionalString("rate"),
        term.OptionalString("list"),
        term.Find("aggregate") is { } aggregate ? aggregate.AsEnum<ListAggregate>() : default,
        term.OptionalString("column"),
        term.OptionalList("where", ColumnCondition),
        term.Bool("validAtPeriodEnd"),
        term.Find("number")?.GetDecimal(),
        term.Decimal("weight", otherwise: 1));

    private static RuleTolerance Tolerance(JsonElement tolerance) =>
        new(tolerance.Decimal("absolute"), tolerance.Decimal("relative"), tolerance.Decimal("perRow"));

    private static FigureFilter Filter(JsonElement filter) => new(
        filter.Find("type")?.AsEnum<IndicatorType>(), filter.Find("nature")?.AsEnum<Nature>());

    private static RuleOperator Operator(string sign) => sign switch
    {
        "=" => RuleOperator.Equal,
        "≠" => RuleOperator.NotEqual,
        "<" => RuleOperator.Below,
        "≤" => RuleOperator.AtMost,
        ">" => RuleOperator.Above,
        "≥" => RuleOperator.AtLeast,
        _ => FormValues.EnumOf<RuleOperator>(sign),
    };
}
