using System.CommandLine.Parsing;

namespace QualityReports.LocalHost.Terminal;

/// <summary>The common options of several commands, each with the message for a wrong value.</summary>
internal static class Options
{
    /// <summary>Reads a value from a text; false where it is none.</summary>
    public delegate bool TryParse<T>(string text, out T value);

    public static Option<LocalityCode?> Locality() => Of<LocalityCode>(
        "--locality", "CODE", "Code of the locality: 330302, or 330381-TX01 for a unit below a county.", LocalityCode.TryParse,
        "is not a locality code: write 330302 or 330381-TX01.");

    public static Option<AreaCode?> Province(string? standard = null) => Of<AreaCode>(
        "--province", "CODE", "Code of the province, such as 330000 (Zhejiang).",
        (text, out code) => AreaCode.TryParse(text, out code) && IsProvince(code), "is not the code of a province: write 330000.", standard);

    public static Option<AreaCode?> Area() => Of<AreaCode>(
        "--province", "CODE", "Code of the province, such as 330000 (Zhejiang); 000000 is the nation.",
        (text, out code) => AreaCode.TryParse(text, out code) && (code == AreaCode.Nation || IsProvince(code)),
        "is not the code of a province or of the nation: write 330000 or 000000.");

    public static Option<ReportingPeriod?> Period(string? standard = null) => Of<ReportingPeriod>(
        "--period", "PERIOD", "The period: 2009-Q1, 2009-H1, 2009 or 2009-01.", ReportingPeriod.TryParse,
        "is not a period: write 2009-Q1, 2009-H1, 2009 or 2009-01.", standard);

    public static Option<DateOnly?> Today() => Day("--today", "Live on this day of the calendar instead of today's: 2009-04-10.");

    public static Option<DateOnly?> Day(string name, string description) => Of<DateOnly>(
        name, "DATE", description,
        (text, out day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
        "is not a date: write 2009-04-10.");

    /// <summary>An option with a value of its own form.</summary>
    /// <param name="reason">The rest of the sentence about a wrong value.</param>
    /// <param name="standard">The text of the default; null for none.</param>
    public static Option<T?> Of<T>(string name, string value, string description, TryParse<T> parse, string reason, string? standard = null)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = value,
            DefaultValueFactory = standard is null ? null : _ => parse(standard, out var known) ? known : null,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (parse(text, out var read))
                    return read;
                result.AddError($"'{text}' {reason}");
                return null;
            },
        };

    public static Option<int?> Rows(string description)
    {
        var rows = new Option<int?>("--rows") { Description = description, HelpName = "N" };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 50_000)
                result.AddError("--rows must be from 1 to 50000.");
        });
        return rows;
    }

    public static Option<DirectoryInfo?> Out(string description) => new("--out") { Description = description, HelpName = "DIR" };

    public static Option<DirectoryInfo?> Data() =>
        new("--data") { Description = "Keep Azurite's data in this folder; without it they live in memory.", HelpName = "DIR" };

    /// <summary>Whether an option is on the command line. Validators call this, as the value of an unreadable option is an exception.</summary>
    public static bool IsGiven(SymbolResult result, Option option) => result.GetResult(option) is { Implicit: false };

    /// <summary>The form of a period, or a line that says that there is none.</summary>
    public static FormEdition FormOf(FormCatalog forms, ReportingPeriod period) =>
        forms.For(period) ?? throw new CommandException($"no form serves {period}; the forms are for {string.Join(", ", forms.Editions.Select(ServedBy))}.");

    private static string ServedBy(FormEdition form) =>
        $"{string.Join(" and ", form.Periods.Select(kind => kind.ToString().ToLowerInvariant() + "s"))} from {form.FirstPeriod} on";

    private static bool IsProvince(AreaCode code) => AreaCatalog.Default.Find(code) is { Level: AreaLevel.Province };
}
