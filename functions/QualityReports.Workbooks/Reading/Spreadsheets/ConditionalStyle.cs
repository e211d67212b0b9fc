namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The format that a rule gives to cells: a <c>dxf</c>.</summary>
internal static class ConditionalStyle
{
    /// <summary>Reads the current one up to its end.</summary>
    /// <returns>Whether it changes what is read: by a number format, a line through, raised characters, or white ones without a filling.</returns>
    public static bool ReadChanges(PartReader reader)
    {
        var (changes, isWhite, isFilled) = (false, false, false);
        if (reader.IsEmpty)
            return false;
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.IsAt("numFmt"u8))
                changes |= !IsWhole(reader.Attribute("formatCode"u8));
            else if (reader.IsAt("strike"u8))
                changes |= reader.IsOn();
            else if (reader.IsAt("vertAlign"u8))
                changes |= reader.Attribute("val"u8) is not (null or "baseline");
            else if (reader.IsAt("color"u8) && !isFilled)
                isWhite |= CellColour.Read(reader) == CellColour.White;
            else
                isFilled |= reader.IsAt("fill"u8);
            if (reader.IsAt("border"u8) || reader.IsAt("fill"u8))
                reader.Skip();
        }

        return changes || (isWhite && !isFilled);
    }

    // A form asks for no more than two decimals.
    private static bool IsWhole(string? format) => format?.TrimEnd('_', ' ') is null or "" or "@" or "General" or "GENERAL" or "0.00" or "#,##0.00";
}
