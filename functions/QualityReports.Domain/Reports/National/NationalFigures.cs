namespace QualityReports.Domain.Reports.National;

/// <summary>The parts of the nation's <c>report.json</c> that lineage needs.</summary>
/// <param name="Form">The form that the figures answer.</param>
/// <param name="AreaName">The nation's name.</param>
/// <param name="Provinces">The versions of the provinces' reports within it, by code, without provinces that have no report.</param>
public sealed record NationalFigures(
    FormEdition Form,
    Text AreaName,
    int Version,
    string InputsHash,
    IReadOnlyList<IndicatorFigure> Indicators,
    IReadOnlyList<RateFigure> Rates,
    ListFigures Lists,
    IReadOnlyList<(string Code, int Version)> Provinces)
{
    /// <summary>Reads the figures of a version.</summary>
    /// <param name="json">The bytes of the nation's report.json.</param>
    /// <param name="forms">The forms that the file may refer to.</param>
    public static NationalFigures Read(ReadOnlyMemory<byte> json, FormCatalog forms)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        T Property<T>(string name) => root.GetProperty(name).Deserialize<T>(ReportJson.Options)!;
        return new NationalFigures(
            forms.Find(Property<string>("edition"))!,
            Property<Text>("areaName"),
            Property<int>("version"),
            Property<string>("inputsHash"),
            Property<IReadOnlyList<IndicatorFigure>>("indicators"),
            Property<IReadOnlyList<RateFigure>>("rates"),
            Property<ListFigures>("lists"),
            [.. root.GetProperty("provinces").EnumerateArray().Select(ReadProvince).Where(province => province.Version > 0)]);
    }

    private static (string Code, int Version) ReadProvince(JsonElement province) =>
        (province.GetProperty("code").GetString()!, province.GetProperty("version").GetInt32());
}
