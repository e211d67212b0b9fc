namespace QualityReports.Domain.Reports.Explanations;

/// <summary>The kind of an explained figure.</summary>
public enum FigureKind
{
    /// <summary>The total of an indicator.</summary>
    Indicator,

    /// <summary>A rate, a sum over a sum.</summary>
    Rate,

    /// <summary>A count of rows of a list.</summary>
    List,
}

/// <summary>A figure of a report that can be traced to cells. Exactly one of indicator, rate and list figure is not null.</summary>
/// <param name="Code">Its code: <c>C02</c>, <c>P1</c>, <c>failedBatches</c>, <c>failedBatches:PC01</c>.</param>
public sealed record ExplainableFigure(string Code, Text Label, Text Unit)
{
    /// <summary>The indicator; null for another kind.</summary>
    public Indicator? Indicator { get; private init; }

    /// <summary>The rate; null for another kind.</summary>
    public DerivedRate? Rate { get; private init; }

    /// <summary>The figure of the lists; null for another kind.</summary>
    public ListFigure? List { get; private init; }

    /// <summary>The product category or the kind of brand of a list figure; null for all.</summary>
    public string? Group { get; private init; }

    /// <summary>Its kind.</summary>
    public FigureKind Kind => Indicator is not null ? FigureKind.Indicator : Rate is not null ? FigureKind.Rate : FigureKind.List;

    /// <summary>Every figure of a form, the list figures without a category first.</summary>
    public static IReadOnlyList<ExplainableFigure> AllOf(FormEdition form) =>
    [
        .. form.Indicators.Select(indicator => new ExplainableFigure(indicator.Code.Value, indicator.Label, indicator.Unit) { Indicator = indicator }),
        .. form.Rates.Select(rate => new ExplainableFigure(rate.Code, rate.Label, LineageTexts.Fraction) { Rate = rate }),
        .. Enum.GetValues<ListFigure>().Select(figure => OfList(form, figure, null)),
        .. from figure in Enum.GetValues<ListFigure>()
           from code in CodesOf(form, figure)
           select OfList(form, figure, code),
    ];

    /// <summary>Finds a figure by its code, in capitals or not; null where the form has none.</summary>
    public static ExplainableFigure? Find(FormEdition form, string code) =>
        AllOf(form).FirstOrDefault(figure => string.Equals(figure.Code, code.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The code of a figure of the lists: <c>failedBatches</c>.</summary>
    public static string CodeOf(ListFigure figure) => char.ToLowerInvariant(figure.ToString()[0]) + figure.ToString()[1..];

    /// <summary>The codes of the categories, or of the kinds of brands, by which a list figure is counted.</summary>
    internal static IEnumerable<string> CodesOf(FormEdition form, ListFigure figure) =>
        ReportLists.CodesOf(form, ListFigureRows.ListOf(figure), ListFigureRows.GroupColumnOf(figure));

    private static ExplainableFigure OfList(FormEdition form, ListFigure figure, string? group)
    {
        var (label, code) = (LineageTexts.LabelOf(figure), CodeOf(figure));
        if (group is null)
            return new ExplainableFigure(code, label, LineageTexts.Rows) { List = figure };
        var name = ReportLists.LabelOf(form, ListFigureRows.ListOf(figure), ListFigureRows.GroupColumnOf(figure), group)!;
        return new ExplainableFigure($"{code}:{group}", new Text($"{label.Zh}：{name.Zh}", $"{label.En}: {name.En}"), LineageTexts.Rows)
        { List = figure, Group = group };
    }
}
