using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Returned;

/// <summary>How large a comment must be for its text. No program that shows one grows it, and what does not fit is hidden.</summary>
/// <param name="Width">In characters of a column's width, 7 pixels each.</param>
/// <param name="Height">In points.</param>
internal readonly record struct CommentBox(double Width, double Height)
{
    public const double FontSize = 9;

    // Wider before it is higher than the window of a small screen.
    private const double TallEnough = 280;

    // A tenth of an inch on either side stays free, and letters are a little wider than half a Chinese character.
    private const double Inset = 8;

    // The margins, and a line or two: the box ends at a row's pixel that is computed from points, up to a third of the highest row too early.
    private const double Reserve = 44;

    private static readonly double[] Widths = [48, 66, 90];

    /// <summary>The smallest box that shows a text whole.</summary>
    public static CommentBox Of(string text)
    {
        var boxes = Widths.Select(width => new CommentBox(width, TextFit.Height(text, width - Inset, FontSize) + Reserve)).ToList();
        return boxes.Find(box => box.Height <= TallEnough) is { Width: > 0 } box ? box : boxes[^1];
    }
}
