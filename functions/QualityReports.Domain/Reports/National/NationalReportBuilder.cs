namespace QualityReports.Domain.Reports.National;

/// <summary>Makes the nation's report from the provinces' figures. Totals are sums of totals, and rates are computed from sums of both sides: it
/// equals the sums over all localities.</summary>
public sealed class NationalReportBuilder(AreaCatalog areas)
{
    private readonly Territory _territory = new(areas);

    /// <summary>Builds the report.</summary>
    /// <param name="before">The version before; null for the first.</param>
    public NationalReport Build(NationalInputs inputs, PreviousNational? before)
    {
        var form = inputs.Form;
        var figures = inputs.Provinces.OrderBy(province => province.Code, StringComparer.Ordinal).ToList();
        var rows = figures.Select(province => ProvinceRow.Of(province, _territory)).ToList();
        return new NationalReport(
            Form: form,
            Edition: form.Edition,
            Area: AreaCode.Nation.Value,
            AreaName: Area.NationNames,
            Period: inputs.Period.ToString(),
            Status: inputs.Standing.Status,
            Version: (before?.Version ?? 0) + 1,
            InputsHash: inputs.Hash(),
            AsOf: figures.Select(province => province.AsOf).Append(inputs.Boundary).Max().ToUniversalTime(),
            Correction: inputs.Standing.Correction,
            FrozenAt: inputs.Standing.FrozenAt,
            Campaign: Campaign.Of(rows, figures.SelectMany(province => province.Participants)),
            Coverage: Coverage.Sum([.. figures.Select(province => province.Coverage)]),
            Indicators: [.. form.Indicators.Select(indicator => NationalSums.Of(indicator.Code, figures))],
            Rates: [.. form.Rates.Select(rate => NationalSums.Of(rate, figures))],
            Estimates: [.. form.Reports.Estimates.Select(indicator => NationalSums.EstimateOf(indicator, figures))],
            Trend: NationalTrend.Of(form, figures),
            Requirements: new RequirementCounts(
                figures.Sum(province => province.Requirements.First),
                figures.Sum(province => province.Requirements.Second),
                figures.Sum(province => province.Requirements.Third),
                figures.Sum(province => province.Requirements.All)),
            Titles: new Titles(figures.Sum(province => province.Titles.Held), [.. figures.SelectMany(province => province.Titles.Candidates)])
            {
                HeldBy = [.. figures.SelectMany(province => province.Titles.HeldBy)],
                Failing = [.. figures.SelectMany(province => province.Titles.Failing)],
            },
            Lists: ListFigures.Sum(form, [.. figures.Select(province => province.Lists)]),
            Provinces: rows,
            Missing: [.. figures.Where(province => !province.HasReport).Select(province => province.Code)],
            Changes: before is null ? [] : before.ChangesTo(form, rows));
    }
}
