using QualityReports.Domain.Findings;
using QualityReports.Domain.Rosters;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Rosters;

/// <summary>Reads a roster file of either kind: a workbook, or comma-separated text.</summary>
public static class RosterFileReader
{
    /// <summary>Reads; the bytes say what kind of file it is, whatever its name is.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">The file's name, which findings put before a cell of text.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>What the file states, or the finding that says why it cannot be read.</returns>
    public static (RosterSheet? Sheet, Finding? Finding) Read(byte[] content, string name, CancellationToken cancellation)
    {
        if (content.Length == 0)
            return (null, new Finding(FindingKinds.FileEmpty));
        if (content.Length > RosterLimits.FileBytes)
            return (null, new Finding(RosterFindingKinds.RosterTooLarge) { Expected = RosterTexts.Bytes });
        return IsPackage(content) ? RosterSheetReader.Read(new MemoryStream(content, writable: false), cancellation) : RosterCsvReader.Read(content, name);
    }

    // Zip archives, and the compound files of Excel 97 to 2003 and of passwords, which the reader of workbooks explains.
    private static bool IsPackage(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK"u8) || content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
