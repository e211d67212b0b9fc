using System.Text.Json;
using QualityReports.Domain.Reports;

namespace QualityReports.Storage.Reports;

/// <summary>The rows of table <c>Reports</c>: a version, and the closing of a period.</summary>
internal static class ReportEntity
{
    public const string ClosedRow = "closed";

    /// <summary>The keys of versions begin with it, and no other key does.</summary>
    public const string VersionPrefix = "v";

    public static string VersionRow(int version) => string.Create(CultureInfo.InvariantCulture, $"{VersionPrefix}{version:D4}");

    public static TableEntity Write(ReportHead report, string folder, IReadOnlyList<ReportFile> files, ReportHashes hashes, DateTimeOffset builtAt) =>
        new(TableKeys.OfPeriod(report.Area, report.Period), VersionRow(report.Version))
        {
            ["Version"] = report.Version,
            ["InputsHash"] = report.InputsHash,
            ["PeriodHash"] = hashes.Period,
            ["FiguresHash"] = hashes.Figures,
            ["BuiltAt"] = builtAt,
            ["Folder"] = folder,
            ["Files"] = JsonSerializer.Serialize(files.ToDictionary(file => file.Name, file => file.Sha256)),
            ["Required"] = report.Required,
            ["Submitted"] = report.Submitted,
            ["Frozen"] = report.Standing.IsFrozen,
            ["FrozenAt"] = report.Standing.FrozenAt,
            ["Correction"] = report.Standing.Correction,
        };

    public static ReportRecord Read(TableEntity entity) => new(
        entity.GetInt32("Version")!.Value,
        entity.GetString("InputsHash"),
        entity.GetString("PeriodHash"),
        entity.GetString("Folder"),
        JsonSerializer.Deserialize<Dictionary<string, string>>(entity.GetString("Files"))!)
    {
        FiguresHash = entity.GetString("FiguresHash"),
        Standing = ReadStanding(entity),
        BuiltAt = entity.GetDateTimeOffset("BuiltAt")!.Value,
        Required = entity.GetInt32("Required")!.Value,
        Submitted = entity.GetInt32("Submitted")!.Value,
        ETag = entity.ETag,
    };

    private static ReportStanding ReadStanding(TableEntity entity) => entity.GetBoolean("Frozen") == true
        ? new ReportStanding(ReportStatus.Final, entity.GetInt32("Correction")!.Value, entity.GetDateTimeOffset("FrozenAt"))
        : ReportStanding.Provisional;

    public static TableEntity Write(PeriodClosing closing) => new(TableKeys.OfPeriod(closing.Area, closing.Period), ClosedRow)
    {
        ["FrozenAt"] = closing.FrozenAt,
        ["By"] = closing.By,
        ["Reason"] = closing.Reason,
    };

    public static PeriodClosing ReadClosing(TableEntity entity) => new(
        TableKeys.ReadArea(entity.PartitionKey),
        ReportingPeriod.Parse(entity.PartitionKey.Split('|')[0]),
        entity.GetDateTimeOffset("FrozenAt")!.Value,
        entity.GetString("By"),
        entity.GetString("Reason"));
}
