using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.LocalHost.Terminal;

/// <summary>The common options of several commands, each with the message for a wrong value.</summary>
internal static class Options
{
    public static Option<LocalityCode?> Locality() => new("--locality")
    {
        Description = "Code of the locality: 330302, or 330381-TX01 for a unit below a county.",
        HelpName = "CODE",
        CustomParser = result => Parse(
            result, LocalityCode.TryParse(Value(result), out var code) ? code : (LocalityCode?)null, "is not a locality code: write 330302 or 330381-TX01."),
    };

    public static Option<AreaCode?> Province(string? standard = null) => new("--province")
    {
        Description = "Code of the province, such as 330000 (Zhejiang).",
        HelpName = "CODE",
        DefaultValueFactory = standard is null ? null : _ => AreaCode.Parse(standard),
        CustomParser = result => Parse(
            result,
            AreaCode.TryParse(Value(result), out var code) && AreaCatalog.Default.Find(code) is { Level: AreaLevel.Province } ? code : (AreaCode?)null,
            "is not the code of a province: write 330000."),
    };

    /// <summary>A province, or the nation.</summary>
    public static Option<AreaCode?> Area() => new("--province")
    {
        Description = "Code of the province, such as 330000 (Zhejiang); 000000 is the nation.",
        HelpName = "CODE",
        CustomParser = result => Parse(
            result,
            AreaCode.TryParse(Value(result), out var code) && (code == AreaCode.Nation || AreaCatalog.Default.Find(code) is { Level: AreaLevel.Province })
                ? code : (AreaCode?)null,
            "is not the code of a province or of the nation: write 330000 or 000000."),
    };

    public static Option<ReportingPeriod?> Period(string? standard = null) => new("--period")
    {
        Description = "The period: 2009-Q1, 2009-H1, 2009 or 2009-01.",
        HelpName = "PERIOD",
        DefaultValueFactory = standard is null ? null : _ => ReportingPeriod.Parse(standard),
        CustomParser = result => Parse(
            result, ReportingPeriod.TryParse(Value(result), out var period) ? period : (ReportingPeriod?)null,
            "is not a period: write 2009-Q1, 2009-H1, 2009 or 2009-01."),
    };

    public static Option<DateOnly?> Today() => Day("--today", "Live on this day of the calendar instead of today's: 2009-04-10.");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Parse(
            result,
            DateOnly.TryParseExact(Value(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null,
            "is not a date: write 2009-04-10."),
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

    public static Option<SubmissionId?> Submission(string description) => new("--submission")
    {
        Description = description,
        HelpName = "ID",
        CustomParser = result => Parse(
            result, SubmissionId.TryParse(Value(result), out var id) ? id : (SubmissionId?)null, "is not a submission's id: qr status shows it."),
    };

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

    private static string Value(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    private static T? Parse<T>(ArgumentResult result, T? value, string reason)
        where T : struct
    {
        if (value is null)
            result.AddError($"'{Value(result)}' {reason}");
        return value;
    }
}
