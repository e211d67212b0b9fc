namespace QualityReports.Domain.Reports;

/// <summary>Makes a year or a half from the quarters that a locality reported. A flow is added over the quarters. Stocks are those of the locality's last
/// return that is not nil, so that related answers belong to one return. Indicators that do not add up are left out.</summary>
public static class PeriodRollUp
{
    /// <summary>Rolls up every locality that reported in one of the parts.</summary>
    /// <param name="parts">The shorter periods; the result is empty without any.</param>
    public static IReadOnlyDictionary<LocalityCode, RolledUpReturn> Of(FormEdition form, IReadOnlyList<PeriodReturns> parts) =>
        parts.OrderBy(part => part.Period)
            .SelectMany(part => part.Accepted.Select(row => (part.Period, Return: row)))
            .GroupBy(pair => pair.Return.Locality)
            .ToDictionary(group => group.Key, group => Of(form, group.Key, [.. group]));

    private static RolledUpReturn Of(FormEdition form, LocalityCode locality, IReadOnlyList<(ReportingPeriod Period, AcceptedReturn Return)> parts)
    {
        var last = parts.LastOrDefault(part => !part.Return.IsNil).Return ?? parts[^1].Return;
        var answers = new Dictionary<IndicatorCode, IndicatorValue>();
        var answered = new Dictionary<IndicatorCode, AnsweredParts>();
        foreach (var indicator in form.Indicators)
        {
            var given = parts.Select(part => part.Return.Values.GetValueOrDefault(indicator.Code)).Where(value => value.Kind != ValueKind.Blank).ToList();
            var value = indicator.Nature == Nature.Stock ? last.Values.GetValueOrDefault(indicator.Code) : Sum(indicator, given);
            if (value.Kind == ValueKind.Blank)
                continue;
            answers[indicator.Code] = value;
            var notApplicable = given.Count(one => one.Kind == ValueKind.NotApplicable);
            answered[indicator.Code] = new AnsweredParts(given.Count - notApplicable, notApplicable);
        }

        return new RolledUpReturn(locality, answers, answered, [.. parts.Select(part => PartOf(part.Period, part.Return, last))]);
    }

    // N/A in every quarter stays N/A; N/A in some is left out of the sum, as in a sum over localities.
    private static IndicatorValue Sum(Indicator indicator, List<IndicatorValue> given)
    {
        var figures = given.Where(value => value.IsNumber).ToList();
        if (indicator.Over != UnitRollUp.Sum || given.Count == 0)
            return IndicatorValue.Blank;
        if (figures.Count == 0)
            return IndicatorValue.NotApplicable;
        var sum = figures.Sum(value => value.Number);
        return indicator.Type == IndicatorType.Money ? IndicatorValue.OfMoney(new Money(sum)) : IndicatorValue.Count(sum);
    }

    private static PartFigures PartOf(ReportingPeriod period, AcceptedReturn row, AcceptedReturn last) =>
        new(period.ToString(), row.SubmissionId.Value, row.Sha256, row.SubmittedAt, row.Values, row.Cells) { GivesStocks = ReferenceEquals(row, last) };
}
