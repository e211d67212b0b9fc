namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Colours as six hexadecimal digits, as far as a file names them without its theme.</summary>
internal static class CellColour
{
    /// <summary>The colour of a cell without a filling.</summary>
    public const string White = "FFFFFF";

    private const int Digits = 6;

    /// <summary>The colour that the current element names; null where it is automatic or depends on the theme.</summary>
    public static string? Read(PartReader reader) =>
        reader.Attribute("rgb"u8) is { Length: >= Digits } rgb ? rgb[^Digits..].ToUpperInvariant()
        : reader.Attribute("theme"u8) == "0" && reader.Attribute("tint"u8) is null or "0" ? White
        : reader.Attribute("indexed"u8) is "1" or "9" ? White
        : null;
}
