namespace QualityReports.Domain.Rosters;

/// <summary>The columns of a roster in the order of writing; they are read in any order.</summary>
public enum RosterColumn
{
    /// <summary>Code of the locality.</summary>
    Code,

    /// <summary>The name that reports show.</summary>
    Name,

    /// <summary>The level of the locality in the campaign.</summary>
    Level,

    /// <summary>First day of membership.</summary>
    From,

    /// <summary>Last day of membership; blank while it lasts.</summary>
    Until,

    /// <summary>The person whom the province asks; may be blank.</summary>
    Contact,
}

/// <summary>The words of a roster file, in both languages.</summary>
public static class RosterWords
{
    private static readonly Dictionary<RosterColumn, Text> Columns = new()
    {
        [RosterColumn.Code] = new Text("代码", "code"),
        [RosterColumn.Name] = new Text("名称", "name"),
        [RosterColumn.Level] = new Text("级别", "level"),
        [RosterColumn.From] = new Text("起始日期", "from"),
        [RosterColumn.Until] = new Text("截止日期", "until"),
        [RosterColumn.Contact] = new Text("联系方式", "contact"),
    };

    private static readonly Dictionary<LocalityLevel, Text> Levels = new()
    {
        [LocalityLevel.City] = new Text("市", "city"),
        [LocalityLevel.District] = new Text("区", "district"),
        [LocalityLevel.County] = new Text("县", "county"),
        [LocalityLevel.Town] = new Text("镇", "town"),
        [LocalityLevel.Industry] = new Text("行业", "industry"),
    };

    /// <summary>The heading of a column.</summary>
    public static Text Of(RosterColumn column) => Columns[column];

    /// <summary>The word for a level.</summary>
    public static Text Of(LocalityLevel level) => Levels[level];

    /// <summary>The column of a heading in either language; null for any other heading.</summary>
    public static RosterColumn? FindColumn(string heading) => Find(Columns, heading);

    /// <summary>The level of a word in either language; null for any other word.</summary>
    public static LocalityLevel? FindLevel(string word) => Find(Levels, word);

    private static T? Find<T>(Dictionary<T, Text> words, string text)
        where T : struct, Enum
    {
        foreach (var (value, word) in words)
        {
            if (string.Equals(word.Zh, text, StringComparison.Ordinal) || string.Equals(word.En, text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }
}
