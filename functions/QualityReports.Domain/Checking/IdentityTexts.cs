namespace QualityReports.Domain.Checking;

/// <summary>The texts that findings about address and time put in for <c>{expected}</c>.</summary>
internal static class IdentityTexts
{
    public static Text Successor(Area retired, Area successor) => new(
        string.Create(CultureInfo.InvariantCulture, $"{retired.Name}已于 {retired.RetiredIn} 年撤销，现为{successor.Name}（{successor.Code}）。"),
        string.Create(CultureInfo.InvariantCulture,
            $"{retired.Name} was withdrawn in {retired.RetiredIn}; its successor is {successor.Name} ({successor.Code})."));

    public static Text Day(DateOnly day) => Text.Same(Write(day));

    public static Text LockedAndExtended(DateOnly locked, DateOnly extended) => new(
        $"{Write(locked)}，延期也已于 {Write(extended)} 截止",
        $"{Write(locked)}, and by extension until {Write(extended)}");

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
