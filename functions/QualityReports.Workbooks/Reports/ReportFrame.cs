using QualityReports.Domain;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;

namespace QualityReports.Workbooks.Reports;

/// <summary>What the report of a province and that of the nation have in common: their heading, and the figures that both show in the same tables.</summary>
internal sealed record ReportFrame
{
    /// <summary>The form that the figures answer.</summary>
    public required FormEdition Form { get; init; }

    /// <summary>Whose report it is.</summary>
    public required Text AreaName { get; init; }

    /// <summary>The period.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Provisional or final.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>The number of the correction; 0 where there is none.</summary>
    public required int Correction { get; init; }

    /// <summary>When the period was frozen; null while it can change.</summary>
    public required DateTimeOffset? FrozenAt { get; init; }

    /// <summary>Up to when it goes.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Who has reported.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The indicators.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>The rates.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>How much the missing weighed when they last reported.</summary>
    public required IReadOnlyList<MissingEstimate> Estimates { get; init; }

    /// <summary>The rates of the trend.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>How many localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>The frame of a province's report.</summary>
    public static ReportFrame Of(ProvincialReport report) => new()
    {
        Form = report.Form,
        AreaName = report.AreaName,
        Period = ReportingPeriod.Parse(report.Period),
        Status = report.Status,
        Version = report.Version,
        Correction = report.Correction,
        FrozenAt = report.FrozenAt,
        AsOf = report.AsOf,
        Coverage = report.Coverage,
        Indicators = report.Indicators,
        Rates = report.Rates,
        Estimates = report.Estimates,
        Trend = report.Trend,
        Requirements = report.Requirements,
    };

    /// <summary>The frame of the nation's report.</summary>
    public static ReportFrame Of(NationalReport report) => new()
    {
        Form = report.Form,
        AreaName = report.AreaName,
        Period = ReportingPeriod.Parse(report.Period),
        Status = report.Status,
        Version = report.Version,
        Correction = report.Correction,
        FrozenAt = report.FrozenAt,
        AsOf = report.AsOf,
        Coverage = report.Coverage,
        Indicators = report.Indicators,
        Rates = report.Rates,
        Estimates = report.Estimates,
        Trend = report.Trend,
        Requirements = report.Requirements,
    };

    /// <summary>The figure of an indicator.</summary>
    public IndicatorFigure FigureOf(IndicatorCode code) => Indicators.First(figure => figure.Code == code);

    /// <summary>The figure of a rate.</summary>
    public RateFigure FigureOf(DerivedRate rate) => Rates.First(figure => figure.Code == rate.Code);
}
