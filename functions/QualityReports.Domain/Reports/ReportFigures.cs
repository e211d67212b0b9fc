namespace QualityReports.Domain.Reports;

/// <summary>The parts of a province's report that lineage needs, from the built report or from its
/// <c>report.json</c>. What is explained is what was published.</summary>
public sealed record ReportFigures(
    FormEdition Form,
    string Area,
    Text AreaName,
    string Period,
    int Version,
    string InputsHash,
    IReadOnlyList<IndicatorFigure> Indicators,
    IReadOnlyList<RateFigure> Rates,
    ListFigures Lists,
    IReadOnlyList<LocalityFigures> Localities)
{
    /// <summary>The figures of a report.</summary>
    public static ReportFigures Of(ProvincialReport report) => new(
        report.Form, report.Area, report.AreaName, report.Period, report.Version, report.InputsHash, report.Indicators, report.Rates, report.Lists,
        report.Localities);

    /// <summary>Reads the figures of a version.</summary>
    /// <param name="json">The bytes of a province's report.json.</param>
    /// <param name="forms">The forms that the file may refer to.</param>
    public static ReportFigures Read(ReadOnlyMemory<byte> json, FormCatalog forms)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var form = forms.Find(root.GetProperty("edition").GetString()!)!;
        return new ReportFigures(
            Form: form,
            Area: Property<string>(root, "area"),
            AreaName: Property<Text>(root, "areaName"),
            Period: Property<string>(root, "period"),
            Version: Property<int>(root, "version"),
            InputsHash: Property<string>(root, "inputsHash"),
            Indicators: Property<IReadOnlyList<IndicatorFigure>>(root, "indicators"),
            Rates: Property<IReadOnlyList<RateFigure>>(root, "rates"),
            Lists: Property<ListFigures>(root, "lists"),
            Localities: [.. root.GetProperty("localities").EnumerateArray().Select(locality => ReadLocality(locality, form))]);
    }

    private static LocalityFigures ReadLocality(JsonElement json, FormEdition form)
    {
        var values = ReportJson.ReadValues(json, form);
        return new LocalityFigures(
            Code: Property<string>(json, "code"),
            Name: Property<string>(json, "name"),
            Level: Property<LocalityLevel>(json, "level"),
            Prefecture: Property<string?>(json, "prefecture"),
            State: Property<LocalityState>(json, "state"),
            SubmissionId: Property<string?>(json, "submissionId"),
            Sha256: Property<string?>(json, "sha256"),
            SubmittedAt: Property<DateTimeOffset?>(json, "submittedAt"),
            Values: values,
            Cells: Property<IReadOnlyDictionary<IndicatorCode, string>>(json, "cells"),
            Rates: form.Rates.ToDictionary(rate => rate.Code, rate => rate.Compute(RequirementEvaluator.Figure(values))),
            // Only the tables and the workbook have these, and they have no cell.
            PrefectureName: null,
            BlobName: null,
            Warnings: 0)
        {
            Parts = json.TryGetProperty("parts", out var parts) ? [.. parts.EnumerateArray().Select(part => ReadPart(part, form))] : null,
        };
    }

    private static PartFigures ReadPart(JsonElement json, FormEdition form) => new(
        Property<string>(json, "period"),
        Property<string>(json, "submissionId"),
        Property<string>(json, "sha256"),
        Property<DateTimeOffset>(json, "submittedAt"),
        ReportJson.ReadValues(json, form),
        Property<IReadOnlyDictionary<IndicatorCode, string>>(json, "cells"))
    {
        GivesStocks = Property<bool>(json, "givesStocks"),
    };

    private static T Property<T>(JsonElement json, string name) => json.GetProperty(name).Deserialize<T>(ReportJson.Options)!;
}
