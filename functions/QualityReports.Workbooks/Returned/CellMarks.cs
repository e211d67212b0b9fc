using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.Workbooks.Styles;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Returned;

/// <summary>Colours the cells that have findings, and comments them: what is wrong and what to do, in both languages.</summary>
internal static class CellMarks
{
    // A cell may have many where it is compared with many rows; a comment that fills the screen helps nobody.
    private const int MostInAComment = 4;

    private const double FontSize = 9;

    // In the characters and points of a comment's size. A box that is too large is plain; one that is too small hides the end.
    private const double Width = 48;
    private const double Reserve = 14;

    /// <summary>Marks the cells of findings.</summary>
    public static void Write(XLWorkbook workbook, IEnumerable<PlacedFinding> findings)
    {
        foreach (var group in findings.Where(placed => placed.Place is not null).GroupBy(placed => placed.Place!.Value))
        {
            var cell = workbook.Worksheet(group.Key.Sheet).Cell(group.Key.Row, group.Key.Column);
            ReturnedStyle.Mark(cell.Style, group.Min(placed => placed.Severity));
            Comment(cell, [.. group.Select(placed => placed.Finding)]);
        }
    }

    private static void Comment(IXLCell cell, List<Finding> findings)
    {
        var parts = findings.Take(MostInAComment).Select(Describe);
        if (findings.Count > MostInAComment)
            parts = parts.Append(Lines(ReturnedTexts.MoreHere(findings.Count - MostInAComment)));
        var text = EntryCell.Printable(string.Join("\n\n", parts));
        var comment = cell.Comment;
        comment.SetAuthor(ReturnedTexts.Author).AddText(text).SetFontName(Fonts.Name).SetFontSize(FontSize);
        comment.Style.Alignment.SetAutomaticSize(false);
        comment.Style.Size.SetWidth(Width).Size.SetHeight(TextFit.Height(text, Width, FontSize) + Reserve);
    }

    private static string Describe(Finding finding)
    {
        var zh = MessageCatalog.Render(finding, Language.Zh);
        var en = MessageCatalog.Render(finding, Language.En);
        return $"{ReturnedTexts.Of(finding.Kind.Severity).Both} · {finding.Kind.Code}\n{zh.Message}\n→ {zh.Fix}\n{en.Message}\n→ {en.Fix}";
    }

    private static string Lines(Text text) => $"{text.Zh}\n{text.En}";
}
