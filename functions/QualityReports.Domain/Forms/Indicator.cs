namespace QualityReports.Domain.Forms;

/// <summary>The type of an answer.</summary>
public enum IndicatorType
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number, not negative.</summary>
    Count,

    /// <summary>万元 with at most two decimals.</summary>
    Money,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A code of a code list.</summary>
    Choice,

    /// <summary>Percent with at most two decimals.</summary>
    Percent,
}

/// <summary>How an indicator adds up over units.</summary>
public enum UnitRollUp
{
    /// <summary>The figures are added.</summary>
    Sum,

    /// <summary>The answers yes are counted.</summary>
    CountYes,

    /// <summary>It does not add up.</summary>
    None,
}

/// <summary>How an indicator adds up over periods.</summary>
public enum Nature
{
    /// <summary>A state at the period's end: the last period's figure is the year's.</summary>
    Stock,

    /// <summary>Events within the period: the figures of periods are added.</summary>
    Flow,
}

/// <summary>One question of the form.</summary>
/// <param name="Unit">The unit that is printed beside the entry cell.</param>
/// <param name="Required">Whether blank is an error.</param>
/// <param name="RequiredIf">The yes/no indicator whose yes makes this one required, or null.</param>
/// <param name="Over">How it adds up over units.</param>
/// <param name="Nature">How it adds up over periods.</param>
/// <param name="Note">The counting rule, where it needs one.</param>
/// <param name="NotAfterPeriodEnd">Whether a date after the period's last day is an error.</param>
public sealed record Indicator(
    IndicatorCode Code,
    string Section,
    Text Label,
    Text Unit,
    IndicatorType Type,
    bool Required,
    IndicatorCode? RequiredIf,
    string? CodeList,
    UnitRollUp Over,
    Nature Nature,
    Text? Note,
    bool NotAfterPeriodEnd = false)
{
    /// <summary>Whether the answer is a figure.</summary>
    public bool IsNumeric => Type is IndicatorType.Count or IndicatorType.Money or IndicatorType.Percent;
}
