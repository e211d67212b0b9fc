using QualityReports.Domain.Findings;

namespace QualityReports.Domain.Forms;

/// <summary>A comparison of a figure with last period's, always a warning: what is unusual may be right.</summary>
/// <param name="Id">Its id, <c>H01</c>; used once and never again.</param>
/// <param name="Of">The figures that are compared; null for all.</param>
/// <param name="Message">What is unusual, with the placeholders of a finding's sentence.</param>
/// <param name="Fix">What to do about it.</param>
public abstract record HistoryRule(string Id, FigureFilter? Of, Text Message, Text Fix) : FormRule(Id, Message, Fix)
{
    /// <inheritdoc/>
    public override FindingKind Kind => new(Id, FindingSeverity.Warning, FindingScope.History);

    /// <summary>Whether it compares an indicator.</summary>
    public bool Compares(Indicator indicator) => indicator.IsNumeric && Of?.Includes(indicator) != false;
}

/// <summary>Some of the figures of a form.</summary>
/// <param name="Type">Only those of this type, or null.</param>
/// <param name="Nature">Only stocks or only flows, or null.</param>
public sealed record FigureFilter(IndicatorType? Type, Nature? Nature)
{
    /// <summary>Whether an indicator is among them.</summary>
    public bool Includes(Indicator indicator) => (Type is null || indicator.Type == Type) && (Nature is null || indicator.Nature == Nature);
}

/// <summary>A figure that is about so many times last period's, or about that part of it: entered in another unit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Of">The figures that are compared.</param>
/// <param name="Factor">How many times.</param>
/// <param name="Tolerance">How far from it, as a share: 0.2 is 20 %.</param>
/// <param name="Message">What is unusual.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record FactorRule(string Id, FigureFilter? Of, decimal Factor, decimal Tolerance, Text Message, Text Fix) : HistoryRule(Id, Of, Message, Fix);

/// <summary>A figure that fell by more than a share of last period's.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Of">The figures that are compared.</param>
/// <param name="Share">The share: 0.5 is half.</param>
/// <param name="Message">What is unusual.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record FallRule(string Id, FigureFilter? Of, decimal Share, Text Message, Text Fix) : HistoryRule(Id, Of, Message, Fix);

/// <summary>
/// A figure whose ratio to last period's is an outlier among the province's localities, by the modified z-score 0.6745·|x − median| / MAD
/// (Iglewicz and Hoaglin, How to Detect and Handle Outliers, ASQC Quality Press 1993).
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Of">The figures that are compared.</param>
/// <param name="Threshold">The score above which a ratio is an outlier.</param>
/// <param name="Localities">How many localities must have a ratio, this one counted, for there to be a judgement.</param>
/// <param name="Least">How far the figure must be, in its printed unit, from what the usual ratio would make of last period's: of a few cases one more is not unusual.</param>
/// <param name="Message">What is unusual.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record OutlierRule(
    string Id, FigureFilter? Of, decimal Threshold, int Localities, decimal Least, Text Message, Text Fix) : HistoryRule(Id, Of, Message, Fix);
