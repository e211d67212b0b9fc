using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>What the next version needs of the one before.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Values">Its answers by locality.</param>
public sealed record PreviousVersion(int Version, IReadOnlyDictionary<string, IReadOnlyDictionary<IndicatorCode, IndicatorValue>> Values)
{
    private static readonly Dictionary<IndicatorCode, IndicatorValue> None = [];

    /// <summary>What differs, by locality and in the form's order.</summary>
    public IReadOnlyList<FigureChange> ChangesTo(FormEdition form, IReadOnlyList<LocalityFigures> localities) =>
    [
        .. from locality in localities
           let old = Values.GetValueOrDefault(locality.Code) ?? None
           from indicator in form.Indicators
           let was = Find(old, indicator.Code)
           let now = Find(locality.Values, indicator.Code)
           where was != now
           select new FigureChange(locality.Code, indicator.Code, was, now, locality.SubmissionId),
    ];

    private static IndicatorValue? Find(IReadOnlyDictionary<IndicatorCode, IndicatorValue> values, IndicatorCode code) =>
        values.TryGetValue(code, out var value) ? value : null;
}
