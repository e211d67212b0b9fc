namespace QualityReports.Samples;

/// <summary>Figures by indicator in the unit that is stored: pieces for counts, hundredths for money.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, long> _figures = [];

    public IEnumerable<string> Codes => _figures.Keys;

    public long this[string code]
    {
        get => _figures[code];
        set => _figures[code] = value;
    }

    /// <summary>Adds up the flows of several quarters.</summary>
    public static Figures Sum(IEnumerable<Figures> parts)
    {
        var sum = new Figures();
        foreach (var (code, figure) in parts.SelectMany(part => part._figures))
            sum._figures[code] = sum._figures.GetValueOrDefault(code) + figure;
        return sum;
    }

    /// <summary>Removes figures that are computed elsewhere.</summary>
    public void Remove(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
            _figures.Remove(code);
    }

    public static long Count(double value) => value <= 0 ? 0 : (long)(value + 0.5);

    /// <summary>Money from 万元, cut to hundredths: a part stays below its whole.</summary>
    public static long Money(double amount) => amount <= 0 ? 0 : (long)(amount * 100);
}
