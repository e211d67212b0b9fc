namespace QualityReports.Workbooks.Styles;

/// <summary>The fonts of every workbook that we write; sizes in points.</summary>
internal static class Fonts
{
    /// <summary>Part of every Chinese Windows; other systems substitute their own sans serif.</summary>
    public const string Name = "Microsoft YaHei";

    public const double BodySize = 10;
    public const double SmallSize = 8.5;
}
