namespace QualityReports.Domain.Forms;

/// <summary>A comparison of a figure with the previous period's; always a warning, as an unusual figure may be right.</summary>
/// <param name="Id">Its id, <c>H01</c>, never reused.</param>
/// <param name="Of">The figures that it compares; null for all.</param>
/// <param name="Message">The sentence, with the placeholders of a finding's sentence.</param>
/// <param name="Fix">The instruction for the clerk.</param>
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
    /// <summary>Whether the filter includes an indicator.</summary>
    public bool Includes(Indicator indicator) => (Type is null || indicator.Type == Type) && (Nature is null || indicator.Nature == Nature);
}

/// <summary>Finds a figure close to the previous period's times a factor, or divided by it: entered in another unit.</summary>
/// <param name="Of">The figures that it compares; null for all.</param>
/// <param name="Tolerance">The tolerance as a share of the factor: 0.2 is 20 %.</param>
/// <param name="Fix">The instruction for the clerk.</param>
public sealed record FactorRule(string Id, FigureFilter? Of, decimal Factor, decimal Tolerance, Text Message, Text Fix) : HistoryRule(Id, Of, Message, Fix);

/// <summary>Finds a figure that fell by more than a share of the previous period's.</summary>
/// <param name="Of">The figures that it compares; null for all.</param>
/// <param name="Share">The share: 0.5 is half.</param>
/// <param name="Fix">The instruction for the clerk.</param>
public sealed record FallRule(string Id, FigureFilter? Of, decimal Share, Text Message, Text Fix) : HistoryRule(Id, Of, Message, Fix);

/// <summary>Finds a figure whose ratio to the previous period's is an outlier among the province's localities. Modified z-score 0.6745·|x − median| / MAD
/// (Iglewicz and Hoaglin, How to Detect and Handle Outliers, ASQC Quality Press 1993).</summary>
/// <param name="Of">The figures that it compares; null for all.</param>
/// <param name="Threshold">The score above which a ratio is an outlier.</param>
/// <param name="Localities">The least number of localities with a ratio, this one included.</param>
/// <param name="Least">The least distance, in the printed unit, from the figure that the
/// usual ratio predicts: one more of a few cases is not unusual.</param>
/// <param name="Fix">The instruction for the clerk.</param>
public sealed record OutlierRule(
    string Id, FigureFilter? Of, decimal Threshold, int Localities, decimal Least, Text Message, Text Fix) : HistoryRule(Id, Of, Message, Fix);
