namespace QualityReports.Domain.Reports.National;

/// <summary>The parts of a version of the nation's report that the next version needs.</summary>
public sealed record PreviousNational(int Version, IReadOnlyDictionary<string, IReadOnlyDictionary<IndicatorCode, decimal>> Totals)
{
    private static readonly Dictionary<IndicatorCode, decimal> None = [];

    /// <summary>The differences, by province and in the form's order.</summary>
    public IReadOnlyList<TotalChange> ChangesTo(FormEdition form, IReadOnlyList<ProvinceRow> provinces)
    {
        var current = provinces.ToDictionary(province => province.Code, province => province.Values);
        return
        [
            .. from code in current.Keys.Union(Totals.Keys).Order(StringComparer.Ordinal)
               from indicator in form.Indicators
               let was = Find(Totals.GetValueOrDefault(code), indicator.Code)
               let now = Find(current.GetValueOrDefault(code), indicator.Code)
               where was != now
               select new TotalChange(code, indicator.Code, was, now),
        ];
    }

    private static decimal? Find(IReadOnlyDictionary<IndicatorCode, decimal>? totals, IndicatorCode code) =>
        (totals ?? None).TryGetValue(code, out var total) ? total : null;
}
