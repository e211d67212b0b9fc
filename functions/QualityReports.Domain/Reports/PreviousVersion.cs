namespace QualityReports.Domain.Reports;

/// <summary>The parts of a version that the next version needs.</summary>
/// <param name="Values">Its answers by locality.</param>
public sealed record PreviousVersion(int Version, IReadOnlyDictionary<string, IReadOnlyDictionary<IndicatorCode, IndicatorValue>> Values)
{
    private static readonly Dictionary<IndicatorCode, IndicatorValue> None = [];

    /// <summary>The differences, by locality and in the form's order. A locality that no longer owes a return loses its figures.</summary>
    public IReadOnlyList<FigureChange> ChangesTo(FormEdition form, IReadOnlyList<LocalityFigures> localities)
    {
        var current = localities.ToDictionary(locality => locality.Code);
        return
        [
            .. from code in current.Keys.Union(Values.Keys).Order(StringComparer.Ordinal)
               let locality = current.GetValueOrDefault(code)
               let old = Values.GetValueOrDefault(code) ?? None
               from indicator in form.Indicators
               let was = Find(old, indicator.Code)
               let now = Find(locality?.Values ?? None, indicator.Code)
               where was != now
               select new FigureChange(code, indicator.Code, was, now, locality?.LastSubmissionId),
        ];
    }

    private static IndicatorValue? Find(IReadOnlyDictionary<IndicatorCode, IndicatorValue> values, IndicatorCode code) =>
        values.TryGetValue(code, out var value) ? value : null;
}
