namespace QualityReports.Domain.Rosters;

/// <summary>The texts that findings about a roster put in for <c>{expected}</c>.</summary>
public static class RosterTexts
{
    /// <summary>The encoding is neither of the two.</summary>
    public static Text UnknownEncoding { get; } = new("文字编码既不是 UTF-8，也不是 GB 18030", "its text is neither UTF-8 nor GB 18030");

    /// <summary>The file has more bytes than the limit.</summary>
    public static Text Bytes { get; } = AtMost("文件最多", "it may have at most", RosterLimits.FileBytes, "字节", "bytes");

    /// <summary>The file has more localities than the limit.</summary>
    public static Text Rows { get; } = AtMost("最多", "it may have at most", RosterLimits.Rows, "行", "rows");

    /// <summary>The texts together do not fit one row of the table.</summary>
    public static Text Texts { get; } = new("名称和联系方式的文字总量过多", "its names and contacts are too long altogether");

    /// <summary>A row with unmatched quotation marks.</summary>
    public static Text Quotes(int row) => new(
        string.Create(CultureInfo.InvariantCulture, $"第 {row} 行的引号不配对"),
        string.Create(CultureInfo.InvariantCulture, $"the quotation marks of row {row} do not match"));

    internal static Text Number(int number) => Text.Same(number.ToString(CultureInfo.InvariantCulture));

    internal static Text Day(DateOnly day) => Text.Same(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static Text Province(Area province) => new($"{province.Code} {province.Name}", $"{province.Code} {province.NameEn ?? province.Name}");

    internal static Text Columns(IEnumerable<RosterColumn> columns)
    {
        var names = columns.Select(RosterWords.Of).ToList();
        return new Text(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.En)));
    }

    internal static Text Levels()
    {
        var names = Enum.GetValues<LocalityLevel>().Select(RosterWords.Of).ToList();
        return new Text(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.En)));
    }

    private static Text AtMost(string zh, string en, int most, string zhUnit, string enUnit) => new(
        string.Create(CultureInfo.InvariantCulture, $"{zh} {most:N0} {zhUnit}"),
        string.Create(CultureInfo.InvariantCulture, $"{en} {most:N0} {enUnit}"));
}
