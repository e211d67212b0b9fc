using ClosedXML.Excel;

namespace QualityReports.Workbooks.Returned;

/// <summary>Colours the cells with findings, and adds comments with fault and instruction in both languages.</summary>
internal static class CellMarks
{
    // A comparison with many rows may give a cell many findings; a comment that fills the screen is unreadable.
    private const int MostInAComment = 3;

    public static void Write(XLWorkbook workbook, IEnumerable<PlacedFinding> findings)
    {
        foreach (var group in findings.Where(placed => placed.Place is not null).GroupBy(placed => placed.Place!.Value))
        {
            var cell = workbook.Worksheet(group.Key.Sheet).Cell(group.Key.Row, group.Key.Column);
            ReturnedStyle.Mark(cell.Style, group.Min(placed => placed.Severity));
            Comment(cell, [.. group.OrderBy(placed => placed.Severity).Select(placed => placed.Finding)]);
        }
    }

    private static void Comment(IXLCell cell, List<Finding> findings)
    {
        var comment = cell.Comment.SetAuthor(ReturnedTexts.Author);
        for (var i = 0; i < Math.Min(findings.Count, MostInAComment); i++)
        {
            Add(comment, (i == 0 ? "" : "\n\n") + TitleOf(findings[i])).SetBold();
            Add(comment, "\n" + Describe(findings[i]));
        }

        if (findings.Count > MostInAComment)
            Add(comment, "\n\n" + Lines(ReturnedTexts.MoreHere(findings.Count - MostInAComment)));
        var box = CommentBox.Of(comment.Text);
        comment.Style.Alignment.SetAutomaticSize(false);
        comment.Style.Size.SetWidth(box.Width).Size.SetHeight(box.Height);
    }

    private static IXLRichString Add(IXLComment comment, string text) =>
        comment.AddText(LiteralText.ShownInRun(text)).SetFontName(Fonts.Name).SetFontSize(CommentBox.FontSize);

    private static string TitleOf(Finding finding) => $"{ReturnedTexts.Of(finding.Kind.Severity).Both} · {finding.Kind.Code}";

    private static string Describe(Finding finding)
    {
        var zh = MessageCatalog.Render(finding, Language.Zh);
        var en = MessageCatalog.Render(finding, Language.En);
        return $"{zh.Message}\n→ {zh.Fix}\n{en.Message}\n→ {en.Fix}";
    }

    private static string Lines(Text text) => $"{text.Zh}\n{text.En}";
}
