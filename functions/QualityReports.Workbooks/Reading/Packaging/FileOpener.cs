namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>From a file of any kind to a package that looks like a workbook, or to the reason why not.</summary>
internal static class FileOpener
{
    public static Package Open(Stream file, ReadingBudget budget)
    {
        if (file.Length == 0)
            throw UnreadableFileException.Of(FindingKinds.FileEmpty);
        if (file.Length > ReadingLimits.FileBytes)
            throw UnreadableFileException.TooLarge(ReadingTexts.FileBytes(file.Length));
        var head = ZipEnd.ReadAt(file, 0, FileSignature.HeadLength);
        if (OleFile.IsOne(head))
            throw OleFile.Describe(file);
        var package = Package.Open(file, FindEnd(file, head), budget);
        return PackageKind.DescribeOther(package.Names) is { } other ? throw UnreadableFileException.Of(FindingKinds.FileNotXlsx, other) : package;
    }

    private static ZipEnd FindEnd(Stream file, byte[] head)
    {
        var beginsAsZip = head.AsSpan().StartsWith("PK\x03\x04"u8) || head.AsSpan().StartsWith("PK\x05\x06"u8);
        if (ZipEnd.Find(file) is { } end)
            return beginsAsZip ? end : throw UnreadableFileException.Corrupt(ReadingTexts.BytesBeforeFirstEntry);
        if (beginsAsZip)
            throw UnreadableFileException.Corrupt(ReadingTexts.Truncated);
        throw FileSignature.IsBareBiff(head)
            ? UnreadableFileException.Of(FindingKinds.FileLegacyXls)
            : UnreadableFileException.Of(FindingKinds.FileNotXlsx, FileSignature.Describe(head, file.Length));
    }
}
