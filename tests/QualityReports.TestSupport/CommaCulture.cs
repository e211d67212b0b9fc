using System.Globalization;

namespace QualityReports.TestSupport;

/// <summary>Sets a culture that writes 1.234,5 and −1, as de-DE does: the product has no named cultures (InvariantGlobalization).</summary>
public sealed class CommaCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            NegativeSign = "−",
            PercentDecimalSeparator = ","
        };
        culture.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = ".", TimeSeparator = ".", ShortDatePattern = "dd.MM.yyyy" };
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
