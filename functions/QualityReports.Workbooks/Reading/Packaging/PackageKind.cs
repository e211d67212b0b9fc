namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>Says what a zip package that is no .xlsx workbook seems to be, by the names in it.</summary>
internal static class PackageKind
{
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>What it seems to be; null for what looks like a workbook.</summary>
    public static Text? DescribeOther(IReadOnlyCollection<string> names)
    {
        if (Has(names, "xl/workbook.bin"))
            return ReadingTexts.BinaryWorkbook;
        if (names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (Has(names, "word/document.xml"))
            return ReadingTexts.WordDocument;
        if (Has(names, "ppt/presentation.xml"))
            return ReadingTexts.Presentation;
        if (Has(names, "mimetype") && Has(names, "content.xml"))
            return ReadingTexts.OpenDocument;
        if (names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase)))
            return ReadingTexts.NumbersDocument;
        if (Has(names, ContentTypes) && Has(names, PartName.RelationshipsOf("")))
            return null;
        return names.Any(IsWorkbookFile) ? ReadingTexts.ZipOfWorkbooks : ReadingTexts.ZipWithoutWorkbook;
    }

    private static bool Has(IReadOnlyCollection<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsWorkbookFile(string name) =>
        name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase);
}
