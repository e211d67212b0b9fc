namespace QualityReports.Workbooks.Styles;

/// <summary>The letters of every workbook that we write; sizes in points.</summary>
internal static class Fonts
{
    /// <summary>On every Chinese Windows; other systems put their own sans serif in its place.</summary>
    public const string Name = "Microsoft YaHei";

    public const double BodySize = 10;
    public const double SmallSize = 8.5;
}
