using QualityReports.Domain.Rules;

namespace QualityReports.Domain.Reports;

/// <summary>Makes a provincial report: a pure function of its inputs and of the version before.</summary>
public sealed class ReportBuilder(AreaCatalog areas)
{
    /// <summary>Builds the report.</summary>
    /// <param name="before">The version before; null for the first.</param>
    public ProvincialReport Build(ReportInputs inputs, PreviousVersion? before)
    {
        var form = inputs.Form;
        var window = form.Calendar.WindowOf(inputs.Period);
        var localities = new LocalityFiguresBuilder(areas).Build(form, inputs.Roster, inputs.Current);
        var previous = PeriodAnswers.Of(form, inputs.Roster, inputs.Previous);
        var sameLastYear = PeriodAnswers.Of(form, inputs.Roster, inputs.SameLastYear);
        var lists = ListFiguresBuilder.Build(form, inputs.Period, localities, inputs.Rows);
        var matrix = RequirementEvaluator.Matrix(form, localities);
        return new ProvincialReport(
            Form: form,
            Edition: form.Edition,
            Area: inputs.Province.Code.Value,
            AreaName: inputs.Province.Names,
            Period: inputs.Period.ToString(),
            Status: inputs.Standing.Status,
            Version: (before?.Version ?? 0) + 1,
            InputsHash: InputsHash.OfReport(inputs),
            AsOf: AsOf(inputs),
            Correction: inputs.Standing.Correction,
            FrozenAt: inputs.Standing.FrozenAt,
            Coverage: Coverage.Of(localities, window.TimelyUntil),
            Indicators: [.. form.Indicators.Select(indicator => FigureOf(form, indicator, localities, previous, sameLastYear))],
            Rates: [.. form.Rates.Select(rate => FigureOf(rate, localities, previous, sameLastYear))],
            Estimates: [.. form.Reports.Estimates.Select(indicator => MissingEstimate.Of(indicator, localities, previous, sameLastYear))],
            Trend: TrendPoint.UpTo(inputs),
            Rankings: [.. form.Reports.Rankings.Select(definition => Ranking.Of(form, definition, localities))],
            Requirements: RequirementCounts.Of(matrix),
            RequirementMatrix: matrix,
            Titles: TitleCriteria.Of(form, localities),
            Lists: lists,
            Localities: localities,
            Missing: MissingLocality.Of(inputs, localities),
            Differences: RollUpDifference.Of(inputs, localities),
            Warnings: [.. Warnings(inputs, localities, lists.Repeated)],
            Changes: before is null ? [] : before.ChangesTo(form, localities));
    }

    // Warnings of a return alone are stored with it. Warnings from comparisons are computed anew, as they depend on the returns received by then.
    private static IEnumerable<OutstandingWarning> Warnings(ReportInputs inputs, IReadOnlyList<LocalityFigures> localities, RepeatedItems repeated)
    {
        var reported = localities.Select(locality => locality.SubmissionId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var history = HistoryChecker.CheckAll(inputs.Form, inputs.Current, inputs.Previous);
        return OutstandingWarning.Of(
            inputs.Current.Accepted.Where(row => reported.Contains(row.SubmissionId.Value))
                .Select(row => row with { WarningDetails = [.. row.WarningDetails, .. history[row.Locality].Select(StoredWarning.Of)] }),
            inputs.Acknowledgements)
            .Concat(RepeatedItemWarnings.Of(inputs.Form, repeated, localities))
            .OrderBy(warning => warning.Locality, StringComparer.Ordinal);
    }

    private static DateTimeOffset AsOf(ReportInputs inputs) =>
        inputs.Current.Parts.Append(inputs.Current).SelectMany(returns => returns.Accepted)
            .Select(row => row.SubmittedAt)
            .Append(inputs.Boundary)
            .Max()
            .ToUniversalTime();

    private static IndicatorFigure FigureOf(
        FormEdition form, Indicator indicator, IReadOnlyList<LocalityFigures> localities, PeriodAnswers previous, PeriodAnswers sameLastYear)
    {
        var answers = localities.Where(locality => locality.Values.ContainsKey(indicator.Code)).Select(locality => locality.Values[indicator.Code]).ToList();
        return IndicatorRollUp.Of(indicator, answers, previous.Total(indicator), sameLastYear.Total(indicator)) with
        {
            Outliers = Outlier.Of(form, indicator, localities, previous),
        };
    }

    private static RateFigure FigureOf(DerivedRate rate, IReadOnlyList<LocalityFigures> localities, PeriodAnswers previous, PeriodAnswers sameLastYear)
    {
        var now = RateRollUp.Of(rate, localities.Select(locality => locality.Values));
        var before = previous.Rate(rate).Value;
        var lastYear = sameLastYear.Rate(rate).Value;
        var own = localities.Select(locality => locality.Rates[rate.Code].Value).OfType<decimal>().Order().ToList();
        return new RateFigure(rate.Code, now.Value.Value, now.Value.Numerator, now.Value.Denominator, before.Value)
        {
            N = now.N,
            NotApplicable = now.NotApplicable,
            SameLastYear = lastYear.Value,
            Min = own.Count == 0 ? null : own[0],
            Median = Spread.MedianOf(own),
            Max = own.Count == 0 ? null : own[^1],
            PreviousSums = new RateSums(before.Numerator, before.Denominator),
            SameLastYearSums = new RateSums(lastYear.Numerator, lastYear.Denominator),
        };
    }
}
