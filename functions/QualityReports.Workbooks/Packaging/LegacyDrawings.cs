namespace QualityReports.Workbooks.Packaging;

/// <summary>Names the drawings of comments as Excel does: <c>xl/drawings/vmlDrawing1.vml</c>. ClosedXML writes <c>vmldrawing.vml</c>, and ExcelJS 4.4 fails
/// on a workbook whose comments have such a drawing.</summary>
internal static class LegacyDrawings
{
    private const string Extension = ".vml";

    public static void Rename(Dictionary<string, byte[]> parts)
    {
        // The first has no number, the second is number 2.
        var names = parts.Keys.Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
            .Select((name, i) => (Old: name, New: FormattableString.Invariant($"xl/drawings/vmlDrawing{i + 1}{Extension}")))
            .ToDictionary(name => name.Old, name => name.New, StringComparer.Ordinal);
        foreach (var (old, renamed) in names)
        {
            parts.Remove(old, out var content);
            parts[renamed] = content!;
        }

        foreach (var name in parts.Keys.Where(name => name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
        {
            if (parts[name].AsSpan().IndexOf(".vml"u8) >= 0)
                parts[name] = Retarget(parts[name], names);
        }
    }

    private static byte[] Retarget(byte[] part, Dictionary<string, string> names)
    {
        var root = PartXml.Read(part);
        foreach (var target in root.Elements().Select(element => element.Attribute("Target")!))
        {
            if (names.TryGetValue(target.Value.TrimStart('/'), out var renamed))
                target.Value = "/" + renamed;
        }

        return PartXml.Write(root);
    }
}
