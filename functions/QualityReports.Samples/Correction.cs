namespace QualityReports.Samples;

/// <summary>Corrects figures of a return on which no list and no total depends, so that it stays consistent.</summary>
internal static class Correction
{
    private const string Suffix = "-更正";

    public static GeneratedReturn Of(GeneratedReturn original, int seed)
    {
        if (original.IsNil)
            throw new ArgumentException("A nil return has no figure to correct.", nameof(original));
        var random = StableRandom.For(seed, original.Member.Locality.ToString(), original.Period.ToString(), "correction");
        var values = new Dictionary<IndicatorCode, CellContent>(original.Values);
        Scale(values, "C06", random.Within(1.04, 1.15), decimals: 2);
        if (random.Chance(0.5))
            Scale(values, "B06", random.Within(1.02, 1.1), decimals: 0);
        else
            AddComplaints(values, random.Between(2, 6));
        return original with
        {
            Values = values,
            SubmittedOn = DayOf(original, random),
            FileName = ReturnGenerator.FileNameOf(original.Member, original.Period, Suffix),
        };
    }

    private static DateOnly DayOf(GeneratedReturn original, StableRandom random)
    {
        var last = original.Period.LastDay.AddDays(original.Form.Calendar.Locks);
        var day = original.SubmittedOn.AddDays(random.Between(2, 9));
        return day < last ? day : last;
    }

    // At least one unit more, so that a small figure changes too.
    private static void Scale(Dictionary<IndicatorCode, CellContent> values, string code, double factor, int decimals)
    {
        if (values.TryGetValue(new IndicatorCode(code), out var content) && content.Kind == CellKind.Number)
            values[new IndicatorCode(code)] = CellContent.OfNumber(decimal.Round(content.Number * (decimal)factor, decimals) + 1);
    }

    private static void AddComplaints(Dictionary<IndicatorCode, CellContent> values, int more)
    {
        foreach (var code in (IndicatorCode[])[new("C13"), new("C14")])
        {
            if (values.TryGetValue(code, out var content) && content.Kind == CellKind.Number)
                values[code] = CellContent.OfNumber(content.Number + more);
        }
    }
}
