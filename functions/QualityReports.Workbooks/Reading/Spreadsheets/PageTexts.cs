namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads the page headers and footers of a sheet (ECMA-376, 18.3.1.39).</summary>
internal static class PageTexts
{
    // Excel allows 255 characters; a longer one is no statement.
    private const int Longest = 1_000;
    private const int Most = 100;
    private const int DigitsOfColour = 6;

    /// <summary>Adds the texts of the current element's children.</summary>
    /// <param name="texts">Takes the texts, without their codes.</param>
    public static void Read(PartReader reader, List<string> texts)
    {
        var buffer = new TextBuffer(reader.Part);
        // Those of the first, the odd and the even pages are mostly the same.
        var last = "";
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            buffer.Clear(ReadingLimits.CellCharacters);
            reader.ReadText(buffer);
            if (buffer.Bytes.Length is 0 or > Longest || texts.Count >= Most || Encoding.UTF8.GetString(buffer.Bytes) is var text && text == last)
                continue;
            AddPlain(text, texts);
            last = text;
        }
    }

    // &L, &C and &R begin the three texts of a line; the other codes are fonts, colours and fields.
    private static void AddPlain(string text, List<string> texts)
    {
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '&' || i + 1 == text.Length)
            {
                part.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] is 'L' or 'C' or 'R')
                AddPart(part, texts);
            else if (text[i] == '&')
                part.Append('&');
            else
                i = EndOfCode(text, i);
        }

        AddPart(part, texts);
    }

    private static int EndOfCode(string text, int begin)
    {
        var end = begin;
        if (text[begin] == '"')
            return text.IndexOf('"', begin + 1) is >= 0 and var quote ? quote : text.Length - 1;
        if (text[begin] == 'K')
        {
            while (end + 1 < text.Length && end - begin < DigitsOfColour && (char.IsAsciiHexDigit(text[end + 1]) || text[end + 1] is '+' or '-'))
                end++;
        }
        else if (char.IsAsciiDigit(text[begin]))
        {
            while (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                end++;
        }

        return end;
    }

    private static void AddPart(StringBuilder part, List<string> texts)
    {
        if (part.ToString().Trim() is { Length: > 0 } text)
            texts.Add(text);
        part.Clear();
    }
}
