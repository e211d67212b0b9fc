namespace QualityReports.Workbooks.Reading.Safety;

/// <summary>The parts through which formulas reach out of the workbook (ECMA-376, 18.14): to other workbooks, or by DDE and OLE to programs.</summary>
internal sealed class ExternalLinks(Package package)
{
    private readonly HashSet<string> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _targets = [];

    /// <summary>Takes note of a relationship that belongs to a link.</summary>
    /// <param name="name">The last step of its type.</param>
    /// <param name="source">The part that has it.</param>
    public void Take(string name, string source, Relationship relationship)
    {
        if (relationship.IsExternal && name.StartsWith("externalLink", StringComparison.OrdinalIgnoreCase))
            _targets.Add(relationship.Target);
        else if (name.Equals("externalLink", StringComparison.OrdinalIgnoreCase) && PartName.Resolve(source, relationship.Target) is { } part)
            _parts.Add(package.Has(part) ? part : Uri.UnescapeDataString(part));
    }

    /// <summary>Refuses links to programs.</summary>
    /// <returns>A note about links to workbooks; null where there are none.</returns>
    public Finding? Check()
    {
        foreach (var part in _parts.Where(package.Has))
            CheckPart(part);
        return _parts.Count == 0 ? null : new Finding(FindingKinds.FileExternalLinksIgnored) { Found = string.Join(", ", _targets.Order(StringComparer.Ordinal)) };
    }

    private void CheckPart(string part)
    {
        using var reader = PartReader.Open(package, part);
        while (reader.ReadElement())
        {
            if (reader.IsAt("ddeLink"u8))
                throw Refuse(ReadingTexts.DdeLink);
            if (reader.IsAt("oleLink"u8))
                throw Refuse(ReadingTexts.OleLink);
        }
    }

    private static UnreadableFileException Refuse(Text what) => UnreadableFileException.Of(FindingKinds.FileActiveContent, what);
}
