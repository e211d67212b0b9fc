using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using QualityReports.Domain.Values;

namespace QualityReports.Storage.Returns;

/// <summary>Column <c>Sources</c> of a return: its accepted uploads so far, and the answers that each changed.</summary>
internal static class SourceColumn
{
    // The storage service's times are whole seconds.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(IReadOnlyList<FigureSource> sources) => JsonSerializer.Serialize(sources.Select(Source.Of), Options);

    /// <summary>Reads the column; null in rows that were written before there was one.</summary>
    public static IReadOnlyList<FigureSource> Read(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize<List<Source>>(json, Options)!.Select(source => source.Read())];

    private sealed record Source(string Id, string? By, string At, string Sha256, IReadOnlyDictionary<IndicatorCode, string>? Before)
    {
        public static Source Of(FigureSource source) =>
            new(source.Id.Value, source.By, source.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), source.Sha256, source.Before.Count == 0 ? null : source.Before);

        public FigureSource Read() =>
            new(SubmissionId.Parse(Id), By, DateTimeOffset.Parse(At, CultureInfo.InvariantCulture), Sha256, Before ?? new Dictionary<IndicatorCode, string>());
    }
}
