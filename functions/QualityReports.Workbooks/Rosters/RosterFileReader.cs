using QualityReports.Domain.Rosters;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Rosters;

/// <summary>Reads a roster file: a workbook or CSV.</summary>
public static class RosterFileReader
{
    /// <summary>Reads the file; its bytes determine its kind, whatever its name.</summary>
    /// <param name="name">The file's name, which findings put before the cells of a CSV file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>The content of the file, or the finding that refuses it.</returns>
    public static (RosterSheet? Sheet, Finding? Finding) Read(byte[] content, string name, CancellationToken cancellation)
    {
        if (content.Length == 0)
            return (null, new Finding(FindingKinds.FileEmpty));
        if (content.Length > RosterLimits.FileBytes)
            return (null, new Finding(RosterFindingKinds.RosterTooLarge) { Expected = RosterTexts.Bytes });
        return IsPackage(content) ? RosterSheetReader.Read(new MemoryStream(content, writable: false), cancellation) : RosterCsvReader.Read(content, name);
    }

    // Zip archives, and the compound files of Excel 97 to 2003 and of passwords, for which the reader of workbooks has findings.
    private static bool IsPackage(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK"u8) || content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
