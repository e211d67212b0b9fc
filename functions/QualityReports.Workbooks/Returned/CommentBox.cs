namespace QualityReports.Workbooks.Returned;

/// <summary>The size of a comment for its text. No program enlarges one, and text beyond it is hidden.</summary>
/// <param name="Width">In characters of a column's width, 7 pixels each.</param>
internal readonly record struct CommentBox(double Width, double Height)
{
    public const double FontSize = 9;

    // Wide before high, for the window of a small screen.
    private const double TallEnough = 280;

    // A tenth of an inch on either side is free, and letters are a little wider than half a Chinese character.
    private const double Inset = 8;

    // The margins and one or two lines: the box ends at a row's pixel, computed from points, up to a third of the highest row too early.
    private const double Reserve = 44;

    private static readonly double[] Widths = [48, 66, 90];

    /// <summary>The smallest box that shows the whole text.</summary>
    public static CommentBox Of(string text)
    {
        var boxes = Widths.Select(width => new CommentBox(width, TextFit.Height(text, width - Inset, FontSize) + Reserve)).ToList();
        return boxes.Find(box => box.Height <= TallEnough) is { Width: > 0 } box ? box : boxes[^1];
    }
}
