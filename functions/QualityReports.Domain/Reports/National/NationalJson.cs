namespace QualityReports.Domain.Reports.National;

/// <summary>Writes the nation's <c>report.json</c>, and reads its inputs.</summary>
public static class NationalJson
{
    /// <summary>The file's bytes; the same for the same report.</summary>
    public static byte[] Write(NationalReport report) => JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Options);

    /// <summary>Reads the figures of a province. The file does not say whether its folder is the usual one.</summary>
    /// <param name="json">The bytes of its report.json.</param>
    public static ProvinceFigures ReadProvince(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        T Read<T>(string name) => root.GetProperty(name).Deserialize<T>(ReportJson.Options)!;
        return new ProvinceFigures(
            Code: Read<string>("area"),
            Name: Read<Text>("areaName"),
            InputsHash: Read<string>("inputsHash"),
            Version: Read<int>("version"),
            Folder: ProvinceFigures.FolderOf(Read<string>("area"), Read<string>("period"), Read<string>("inputsHash")),
            Status: Read<ReportStatus>("status"),
            AsOf: Read<DateTimeOffset>("asOf"),
            Coverage: Read<Coverage>("coverage"),
            Indicators: Read<IReadOnlyList<IndicatorFigure>>("indicators"),
            Rates: Read<IReadOnlyList<RateFigure>>("rates"),
            Estimates: Read<IReadOnlyList<MissingEstimate>>("estimates"),
            Trend: Read<IReadOnlyList<TrendPoint>>("trend"),
            Lists: Read<ListFigures>("lists"),
            Requirements: Read<RequirementCounts>("requirements"),
            Titles: Read<Titles>("titles"),
            Participants: [.. root.GetProperty("localities").EnumerateArray().Select(ReadParticipant)]);
    }

    /// <summary>Reads the extent of the campaign.</summary>
    /// <param name="json">The bytes of the nation's report.json.</param>
    public static Campaign ReadCampaign(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("campaign").Deserialize<Campaign>(ReportJson.Options)!;
    }

    /// <summary>Reads the number and the totals of a version.</summary>
    /// <param name="json">The bytes of the nation's report.json.</param>
    public static PreviousNational ReadPrevious(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var totals = document.RootElement.GetProperty("provinces").EnumerateArray().ToDictionary(
            province => province.GetProperty("code").GetString()!,
            province => province.GetProperty("values").Deserialize<IReadOnlyDictionary<IndicatorCode, decimal>>(ReportJson.Options)!);
        return new PreviousNational(document.RootElement.GetProperty("version").GetInt32(), totals);
    }

    private static Participant ReadParticipant(JsonElement locality) => new(
        locality.GetProperty("code").GetString()!,
        locality.GetProperty("level").Deserialize<LocalityLevel>(ReportJson.Options),
        locality.GetProperty("submissionId").ValueKind == JsonValueKind.String);
}
