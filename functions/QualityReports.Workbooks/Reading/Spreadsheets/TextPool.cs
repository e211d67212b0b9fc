namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>
/// Lets equal texts be one string: programs that write texts into the cells repeat the name of a category in every row. Each place holds the text that came
/// last, so that its size never grows.
/// </summary>
internal sealed class TextPool
{
    // Below the size of what the collector calls large.
    private const int Places = 8192;

    private readonly string[] _texts = new string[Places];

    public string Share(string text)
    {
        ref var known = ref _texts[string.GetHashCode(text.AsSpan(), StringComparison.Ordinal) & (Places - 1)];
        if (known != text)
            known = text;
        return known;
    }
}
