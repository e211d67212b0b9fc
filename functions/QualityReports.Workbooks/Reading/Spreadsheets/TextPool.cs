namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>
/// Lets equal texts be one string: programs that write texts into the cells repeat the name of a category in every row. Each place holds the text that came
/// last, so that its size never grows.
/// </summary>
internal sealed class TextPool
{
    // Below the size of what the collector calls large.
    private const int Places = 8192;

    private string[]? _texts;

    /// <summary>The string of a text.</summary>
    public string Share(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        _texts ??= new string[Places];
        ref var known = ref _texts[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        if (!text.SequenceEqual(known))
            known = text.ToString();
        return known;
    }
}
