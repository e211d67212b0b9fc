namespace QualityReports.Workbooks.Packaging;

/// <summary>Makes the spreadsheet namespace the default one of each part, as Excel writes it, and likewise that of the extended properties. ClosedXML writes
/// prefixes, and some readers (ExcelJS 4.4) know elements by their written names alone.</summary>
internal static class MainNamespace
{
    private const string PropertiesPart = "docProps/app.xml";

    private static ReadOnlySpan<byte> Declaration => "xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""u8;

    /// <summary>Removes the prefix from the parts that declare it. A text cannot match, as its angle brackets are escaped.</summary>
    public static void Unprefix(Dictionary<string, byte[]> parts)
    {
        foreach (var name in parts.Keys.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            if (parts[name].AsSpan().IndexOf(Declaration) >= 0)
                parts[name] = Unprefixed(parts[name]);
        }

        // A small part, whose texts have no angle brackets either.
        if (parts.TryGetValue(PropertiesPart, out var properties))
        {
            var text = Encoding.UTF8.GetString(properties).Replace("<ap:", "<", StringComparison.Ordinal).Replace("</ap:", "</", StringComparison.Ordinal);
            parts[PropertiesPart] = Encoding.UTF8.GetBytes(text.Replace("xmlns:ap=", "xmlns=", StringComparison.Ordinal));
        }
    }

    // In one pass over the bytes: a sheet of a report has megabytes.
    private static byte[] Unprefixed(ReadOnlySpan<byte> part)
    {
        var (result, length) = (new byte[part.Length], 0);
        for (var rest = part; ;)
        {
            var kept = KeptOf(rest, out var removed);
            rest[..kept].CopyTo(result.AsSpan(length));
            length += kept;
            if (removed == 0)
                return result[..length];
            rest = rest[(kept + removed)..];
        }
    }

    // The bytes up to the next prefix, and how many the prefix has.
    private static int KeptOf(ReadOnlySpan<byte> rest, out int removed)
    {
        for (var at = 0; ; at++)
        {
            var next = rest[at..].IndexOfAny("<:"u8);
            if (next < 0)
            {
                removed = 0;
                return rest.Length;
            }

            at += next;
            removed = 2;
            if (rest[at..].StartsWith("<x:"u8))
                return at + 1;
            if (rest[at..].StartsWith("</x:"u8))
                return at + 2;
            if (rest[at..].StartsWith(Declaration["xmlns".Length..]) && rest[..at].EndsWith("xmlns"u8))
                return at;
        }
    }
}
