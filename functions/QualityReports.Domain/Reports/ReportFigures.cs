using System.Text.Json;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>The parts of a province's report that lineage needs, from the built report or from its <c>report.json</c>. What is explained is what was
/// published.</summary>
public sealed record ReportFigures
{
    /// <summary>The form that the figures answer.</summary>
    public required FormEdition Form { get; init; }

    /// <summary>The province's code.</summary>
    public required string Area { get; init; }

    /// <summary>The province's name.</summary>
    public required Text AreaName { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>The number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>The hash of its inputs.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The indicators.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>The rates.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>The totals of the lists.</summary>
    public required ListFigures Lists { get; init; }

    /// <summary>The localities with their answers and cells.</summary>
    public required IReadOnlyList<LocalityFigures> Localities { get; init; }

    /// <summary>The figures of a report.</summary>
    public static ReportFigures Of(ProvincialReport report) => new()
    {
        Form = report.Form,
        Area = report.Area,
        AreaName = report.AreaName,
        Period = report.Period,
        Version = report.Version,
        InputsHash = report.InputsHash,
        Indicators = report.Indicators,
        Rates = report.Rates,
        Lists = report.Lists,
        Localities = report.Localities,
    };

    /// <summary>Reads the figures of a version.</summary>
    /// <param name="json">The bytes of a province's report.json.</param>
    /// <param name="forms">The forms that the file may refer to.</param>
    public static ReportFigures Read(ReadOnlyMemory<byte> json, FormCatalog forms)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var form = forms.Find(root.GetProperty("edition").GetString()!)!;
        return new ReportFigures
        {
            Form = form,
            Area = Property<string>(root, "area"),
            AreaName = Property<Text>(root, "areaName"),
            Period = Property<string>(root, "period"),
            Version = Property<int>(root, "version"),
            InputsHash = Property<string>(root, "inputsHash"),
            Indicators = Property<IReadOnlyList<IndicatorFigure>>(root, "indicators"),
            Rates = Property<IReadOnlyList<RateFigure>>(root, "rates"),
            Lists = Property<ListFigures>(root, "lists"),
            Localities = [.. root.GetProperty("localities").EnumerateArray().Select(locality => ReadLocality(locality, form))],
        };
    }

    private static LocalityFigures ReadLocality(JsonElement json, FormEdition form)
    {
        var values = ReportJson.ReadValues(json, form);
        return new LocalityFigures
        {
            Code = Property<string>(json, "code"),
            Name = Property<string>(json, "name"),
            Level = Property<LocalityLevel>(json, "level"),
            Prefecture = Property<string?>(json, "prefecture"),
            State = Property<LocalityState>(json, "state"),
            SubmissionId = Property<string?>(json, "submissionId"),
            Sha256 = Property<string?>(json, "sha256"),
            SubmittedAt = Property<DateTimeOffset?>(json, "submittedAt"),
            Values = values,
            Cells = Property<IReadOnlyDictionary<IndicatorCode, string>>(json, "cells"),
            Parts = json.TryGetProperty("parts", out var parts) ? [.. parts.EnumerateArray().Select(part => ReadPart(part, form))] : null,
            Rates = form.Rates.ToDictionary(rate => rate.Code, rate => rate.Compute(RequirementEvaluator.Figure(values))),
            // Only the tables and the workbook have these, and they have no cell.
            PrefectureName = null,
            BlobName = null,
            Warnings = 0,
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
