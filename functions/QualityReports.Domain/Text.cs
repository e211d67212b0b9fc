namespace QualityReports.Domain;

/// <summary>The languages of every text that users read.</summary>
public enum Language
{
    /// <summary>Chinese, shown first.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>A text in both languages.</summary>
public sealed record Text(string Zh, string En)
{
    /// <summary>Both, Chinese first: <c>抽查批次 / Batches sampled</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Both => Join(" / ");

    /// <summary>Both in one line: <c>迟报 Late</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string OneLine => Join(" ");

    /// <summary>Both, Chinese above English.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Stacked => Join("\n");

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>A text that reads the same in both languages: a code, a number, a name.</summary>
    public static Text Same(string text) => new(text, text);

    /// <summary>A text with numbers and days, which are written the same in every culture.</summary>
    public static Text Format(FormattableString zh, FormattableString en) => new(FormattableString.Invariant(zh), FormattableString.Invariant(en));

    private string Join(string between) => string.Equals(Zh, En, StringComparison.Ordinal) ? Zh : Zh + between + En;
}
