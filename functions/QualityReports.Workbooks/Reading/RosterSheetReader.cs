using QualityReports.Domain.Rosters;
using QualityReports.Workbooks.Reading.Safety;

namespace QualityReports.Workbooks.Reading;

/// <summary>Reads the first worksheet of a workbook as a roster, streamed and within <see cref="ReadingLimits"/> like any upload.</summary>
internal static class RosterSheetReader
{
    /// <summary>Reads; no file makes it throw.</summary>
    public static (RosterSheet? Sheet, Finding? Finding) Read(Stream workbook, CancellationToken cancellation)
    {
        try
        {
            return (ReadFirstSheet(FileOpener.Open(workbook, new ReadingBudget(cancellation))), null);
        }
        catch (Exception e) when (UnreadableFileException.FindingOf(e) is { } finding)
        {
            return (null, finding);
        }
    }

    private static RosterSheet ReadFirstSheet(Package package)
    {
        var workbook = Workbook.Open(package);
        ActiveContent.Check(package, workbook.ContentTypes, workbook.Part);
        var sheet = workbook.Sheets.FirstOrDefault(sheet => sheet is { Part: not null, IsHidden: false })
            ?? throw UnreadableFileException.Corrupt(ReadingTexts.NoSheet);
        var rows = new List<RosterSheetRow>();
        foreach (var row in workbook.ReadRows(sheet))
        {
            var cells = row.Cells.Where(cell => !cell.Content.IsBlank).ToDictionary(cell => cell.Column, cell => cell.Content);
            if (cells.Count > 0)
                rows.Add(new RosterSheetRow(row.Number, cells));
            // One more than is taken: the judge says that there are too many.
            if (rows.Count > RosterLimits.Rows + 1)
                break;
        }

        return new RosterSheet(sheet.Name, [.. rows.OrderBy(row => row.Number)]);
    }
}
