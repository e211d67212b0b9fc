namespace QualityReports.Domain.Reports.Explanations;

/// <summary>The texts of an explanation, beside those of the form.</summary>
public static class LineageTexts
{
    /// <summary>The unit of a rate.</summary>
    public static Text Fraction { get; } = new("比率", "fraction");

    /// <summary>The unit of a figure of the lists.</summary>
    public static Text Rows { get; } = new("行", "rows");

    /// <summary>The reason for fewer rows than the figure.</summary>
    public static Text RowsGone { get; } = new(
        "该版本的报表已被新的报表替代，部分明细行已按期清除；原始文件仍在。",
        "Returns of this version have been replaced since, and some of their rows were dropped in time; the uploads themselves are kept.");

    /// <summary>Says that the report, or that version of it, does not exist.</summary>
    public static Text NoReport(AreaCode area, ReportingPeriod period, int? version)
    {
        var name = area == AreaCode.Nation ? Area.NationNames : AreaCatalog.Default.Find(area)?.Names ?? Text.Same(area.Value);
        var when = PeriodNames.InSentence(period);
        return version is null
            ? new($"{name.Zh} {when.Zh}还没有汇总报告。", $"{name.En} has no report for {when.En} yet.")
            : Text.Format($"{name.Zh} {when.Zh}的汇总报告没有第 {version} 版。", $"The report of {name.En} for {when.En} has no version {version}.");
    }

    /// <summary>Says that the figure does not exist, and lists those that do.</summary>
    public static Text FigureUnknown(FormEdition form, string code)
    {
        var figures = string.Join(", ", form.Indicators.Select(indicator => indicator.Code.Value).Concat(form.Rates.Select(rate => rate.Code)));
        var lists = string.Join(", ", Enum.GetValues<ListFigure>().Select(figure => $"{ExplainableFigure.CodeOf(figure)}[:{Range(form, figure)}]"));
        return new($"没有指标“{code}”。可用的有：{figures}；明细表：{lists}。", $"There is no figure '{code}'. There are {figures}; of the lists, {lists}.");
    }

    /// <summary>The label of a figure of the lists.</summary>
    internal static Text LabelOf(ListFigure figure) => figure switch
    {
        ListFigure.Batches => new("抽查明细批次", "Batches listed"),
        ListFigure.FailedBatches => new("抽查明细不合格批次", "Failed batches listed"),
        ListFigure.Cases => new("案件明细", "Cases listed"),
        ListFigure.Dens => new("有窝点的案件", "Cases with a den"),
        ListFigure.ValidBrands => new("期末有效名牌", "Brands valid at the period's end"),
        _ => new("一年内到期的名牌", "Of which expire within a year"),
    };

    private static string Range(FormEdition form, ListFigure figure)
    {
        var codes = ExplainableFigure.CodesOf(form, figure).ToList();
        return codes.Count > 5 ? $"{codes[0]}–{codes[^1]}" : string.Join('|', codes);
    }
}
