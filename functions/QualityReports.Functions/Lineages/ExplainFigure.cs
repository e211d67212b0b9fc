using QualityReports.Domain.Reports.Explanations;
using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Lineages;

/// <summary>Explains a figure of a published report. It reads the published <c>report.json</c>, as the tables may have changed since; only the names of files
/// and the rows of lists are not in it.</summary>
public sealed class ExplainFigure(FormCatalog forms, ReportStore reports, LineageSources sources)
{
    public async Task<LineageAnswer> RunAsync(LineageQuestion question, CancellationToken cancellation)
    {
        if (await FindAsync(question, cancellation) is not { } report)
            return Refuse(ApiProblems.ReportUnknown, LineageTexts.NoReport(question.Area, question.Period, question.Version));
        var json = await reports.ReadFileAsync(report, ReportFileNames.Json, cancellation);
        return question.Area == AreaCode.Nation
            ? await ExplainNationAsync(question, NationalFigures.Read(json, forms), cancellation)
            : await ExplainProvinceAsync(question, ReportFigures.Read(json, forms), cancellation);
    }

    private Task<ReportRecord?> FindAsync(LineageQuestion question, CancellationToken cancellation) => question.Version is { } version
        ? reports.FindVersionAsync(question.Area, question.Period, version, cancellation)
        : reports.FindCurrentAsync(question.Area, question.Period, cancellation);

    private async Task<LineageAnswer> ExplainProvinceAsync(LineageQuestion question, ReportFigures report, CancellationToken cancellation)
    {
        if (ExplainableFigure.Find(report.Form, question.Code) is not { } figure)
            return Unknown(report.Form, question);
        var published = PublishedValues.Of(figure, report.Indicators, report.Rates, report.Lists);
        var sums = await sources.ExplainAsync(report, figure, cancellation);
        return new LineageAnswer(Explain(question, figure, published, sums, report.AreaName, report.Version, report.InputsHash), null);
    }

    private async Task<LineageAnswer> ExplainNationAsync(LineageQuestion question, NationalFigures nation, CancellationToken cancellation)
    {
        if (ExplainableFigure.Find(nation.Form, question.Code) is not { } figure)
            return Unknown(nation.Form, question);
        var published = PublishedValues.Of(figure, nation.Indicators, nation.Rates, nation.Lists);
        var provinces = published.Sums.Select(_ => new List<ExplainedProvince>()).ToList();
        foreach (var (code, version) in nation.Provinces)
        {
            var report = await ReadVersionAsync(AreaCode.Parse(code), question.Period, version, cancellation);
            var own = PublishedValues.Of(figure, report.Indicators, report.Rates, report.Lists);
            var cells = question.WithCells ? await sources.ExplainAsync(report, figure, cancellation) : null;
            for (var i = 0; i < provinces.Count; i++)
                provinces[i].Add(new ExplainedProvince(code, report.AreaName, version, report.InputsHash, own.Sums[i].Reported) { Explained = cells?[i] });
        }

        var sums = published.Sums.Zip(provinces, (sum, parts) => new ExplainedSum(sum.Of, sum.Reported, SumOf(parts)) { Provinces = parts }).ToList();
        return new LineageAnswer(Explain(question, figure, published, sums, nation.AreaName, nation.Version, nation.InputsHash), null);
    }

    // Versions are never deleted: a missing version that the nation's report refers to is a fault of ours.
    private async Task<ReportFigures> ReadVersionAsync(AreaCode province, ReportingPeriod period, int version, CancellationToken cancellation)
    {
        var report = await reports.FindVersionAsync(province, period, version, cancellation)
            ?? throw new InvalidOperationException($"Version {version} of the report of {province} of {period} is gone.");
        return ReportFigures.Read(await reports.ReadFileAsync(report, ReportFileNames.Json, cancellation), forms);
    }

    private static LineageAnswer Unknown(FormEdition form, LineageQuestion question) =>
        Refuse(ApiProblems.FigureUnknown, LineageTexts.FigureUnknown(form, question.Code));

    private static LineageAnswer Refuse(ApiProblem problem, Text message) => new(null, problem with { Message = message });

    private static decimal? SumOf(IEnumerable<ExplainedProvince> provinces) =>
        provinces.Aggregate((decimal?)null, (sum, province) => province.Amount is null ? sum : (sum ?? 0) + province.Amount);

    private static FigureExplanation Explain(
        LineageQuestion question,
        ExplainableFigure figure,
        PublishedValues published,
        IReadOnlyList<ExplainedSum> sums,
        Text areaName,
        int version,
        string inputsHash) => new(
            Area: question.Area.Value,
            AreaName: areaName,
            Period: question.Period.ToString(),
            Version: version,
            InputsHash: inputsHash,
            Code: figure.Code,
            Kind: figure.Kind,
            Label: figure.Label,
            Unit: figure.Unit,
            Value: published.Value,
            N: published.N,
            Sums: sums)
        {
            Note = figure.List is not null && sums.Any(HasFewer) ? LineageTexts.RowsGone : null,
        };

    private static bool HasFewer(ExplainedSum sum) =>
        sum.Sum < sum.Reported || (sum.Provinces ?? []).Any(province => province.Explained is { } cells && HasFewer(cells));
}
