using QualityReports.Domain.Values;

namespace QualityReports.Storage.Returns;

/// <summary>All figures of a return in one column, beside the column of each: <c>C01=12,C08=150</c>, as stored, sorted by code. A page for a comparison then
/// has one text for each row instead of some forty typed numbers, for each of which the SDK allocates several objects.</summary>
internal static class FigureColumn
{
    public static string Write(IEnumerable<KeyValuePair<IndicatorCode, IndicatorValue>> answers) => string.Join(
        ',',
        answers.Where(answer => answer.Value.IsNumber)
            .OrderBy(answer => answer.Key)
            .Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Key}={answer.Value.Number}")));

    /// <exception cref="KeyNotFoundException">The form has no such indicator.</exception>
    public static void Read(string text, FormEdition form, Dictionary<IndicatorCode, IndicatorValue> answers)
    {
        foreach (var part in text.AsSpan().Split(','))
        {
            if (text.AsSpan()[part] is not { IsEmpty: false } figure)
                continue;
            var at = figure.IndexOf('=');
            var indicator = form.IndicatorOf(new IndicatorCode(figure[..at].ToString()));
            answers[indicator.Code] = ColumnValue.Read(indicator.Type, long.Parse(figure[(at + 1)..], CultureInfo.InvariantCulture));
        }
    }
}
