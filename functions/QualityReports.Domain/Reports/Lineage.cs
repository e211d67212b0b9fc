namespace QualityReports.Domain.Reports;

/// <summary>Traces the figures of a report to their cells.</summary>
/// <param name="report">The report's figures.</param>
public sealed class Lineage(ReportFigures report)
{
    /// <summary>Traces the figures of a report that was built just now.</summary>
    public Lineage(ProvincialReport report)
        : this(ReportFigures.Of(report))
    {
    }

    /// <summary>The answers behind an indicator's total.</summary>
    public FigureLineage Of(IndicatorCode code)
    {
        var indicator = report.Form.IndicatorOf(code);
        var total = report.Indicators.Single(figure => figure.Code == code).Total;
        return new FigureLineage(code, total, [.. report.Localities.SelectMany(locality => LinesOf(locality, indicator, 1))]);
    }

    /// <summary>The answers behind a rate, for both sums.</summary>
    public RateLineage Of(DerivedRate rate)
    {
        var included = report.Localities.Where(locality => RateRollUp.Includes(locality.Rates[rate.Code])).ToList();
        List<LineageLine> Side(IReadOnlyList<RateTerm> terms) =>
        [
            .. from locality in included
               from term in terms
               from line in LinesOf(locality, report.Form.IndicatorOf(term.Indicator), term.Weight)
               select line,
        ];
        return new RateLineage(rate.Code, report.Rates.Single(figure => figure.Code == rate.Code).Value, Side(rate.Numerator), Side(rate.Denominator));
    }

    /// <summary>The rows behind a figure of the lists, in the given order.</summary>
    /// <param name="category">A product category, or a kind of brand; null for all.</param>
    /// <param name="rows">The rows of the lists of the uploads behind the report.</param>
    public IEnumerable<LineageRow> Of(ListFigure figure, string? category, IEnumerable<ListRecord> rows)
    {
        var sources = new ListSources(report.Form, report.Localities);
        var list = report.Form.ListOf(ListFigureRows.ListOf(figure));
        var end = Periods.ReportingPeriod.Parse(report.Period).LastDay;
        return rows
            .Where(row => row.List == list.Code && sources.Contain(row) && ListFigureRows.Contain(figure, category, end, new NamedRow(list, row)))
            .Select(row => new LineageRow(row.Locality.ToString(), row.Cell.ToString(), row.Values, row.SubmissionId.Value, sources.Sha256Of(row)));
    }

    private IEnumerable<LineageLine> LinesOf(LocalityFigures locality, Indicator indicator, decimal weight)
    {
        if (!locality.Values.TryGetValue(indicator.Code, out var value))
            return [];
        if (locality.Parts is null)
            return [Line(locality, report.Period, indicator, value, weight, locality.Cells, locality.SubmissionId!, locality.Sha256!)];
        return
        [
            .. from part in locality.Parts
               where indicator.Nature == Nature.Flow || part.GivesStocks
               where part.Values.ContainsKey(indicator.Code)
               select Line(locality, part.Period, indicator, part.Values[indicator.Code], weight, part.Cells, part.SubmissionId, part.Sha256),
        ];
    }

    private static LineageLine Line(
        LocalityFigures locality,
        string period,
        Indicator indicator,
        IndicatorValue value,
        decimal weight,
        IReadOnlyDictionary<IndicatorCode, string> cells,
        string submission,
        string sha256) =>
        new(locality.Code, period, indicator.Code, value, AmountOf(indicator, value) * weight, cells[indicator.Code], submission, sha256);

    private static decimal? AmountOf(Indicator indicator, IndicatorValue value) => (indicator.Over, value.Kind) switch
    {
        (UnitRollUp.None, _) or (_, ValueKind.NotApplicable) => null,
        (UnitRollUp.CountYes, _) => value.IsYes ? 1 : 0,
        _ => value.Amount,
    };
}
