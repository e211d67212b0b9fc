using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>The nation's sheet <c>省份 Provinces</c>: coverage, key figures, rates and titles of each province, the nation's above them.</summary>
internal static class ProvincesSheet
{
    private const int NationRow = 6;
    private const double Slack = 2.5;

    /// <summary>Links a total or a rate to its column, or to the sheet where it has no column.</summary>
    public static Action<IXLCell, string> LinksOf(NationalReport report)
    {
        var codes = Leading.Select(_ => "").Concat(report.Form.KeyFigures).ToList();
        return (cell, code) => cell.LinkTo(NationalTexts.Provinces, NationRow, Math.Max(0, codes.IndexOf(code)) + 1);
    }

    public static void Add(XLWorkbook workbook, NationalReport report)
    {
        List<TableColumn<ProvinceRow>> columns = [.. Leading, .. report.Form.KeyFigures.Select(code => OfFigure(report, code))];
        var sheet = ReportTable.Add(workbook, report, NationalTexts.Provinces, columns, NationalTexts.ProvincesNote);
        var header = sheet.Row;
        sheet.Header(columns);
        sheet.Total(columns, Nation(report));
        sheet.Items(columns, report.Provinces);
        if (report.Provinces.Count > 0)
            sheet.Sheet.Range(header, 1, sheet.Row - 1, columns.Count).SetAutoFilter();
        sheet.Finish(NationRow, 2, header, header);
    }

    private static TableColumn<ProvinceRow>[] Leading { get; } =
    [
        new(ReportTexts.Code, 9, (cell, row) => cell.Say(row.Code)),
        new(ChangeTexts.Province, 22, (cell, row) => cell.Say(row.Name.OneLine)) { Wraps = true },
        new(new("报告", "Report"), 16, WriteState),
        new(ReportTexts.Required, 10, (cell, row) => cell.Figure(row.Coverage.Required, FigureFormat.Count)),
        new(ReportTexts.Submitted, 11, (cell, row) => cell.Figure(row.Coverage.Submitted, FigureFormat.Count)),
        new(ReportTexts.OnTime, 9, (cell, row) => cell.Figure(row.Coverage.OnTime, FigureFormat.Count)),
        new(ReportTexts.Completeness, 13, (cell, row) => cell.Figure(row.Coverage.Completeness, FigureFormat.Share)) { Look = ColumnLook.Bars },
        new(ReportTexts.Timeliness, 11, (cell, row) => cell.Figure(row.Coverage.Timeliness, FigureFormat.Share)),
        new(NationalTexts.TakingPart, 11, (cell, row) => cell.Figure(row.LocalitiesTakingPart, FigureFormat.Count)),
        new(NationalTexts.Entirely, 11, WriteEntirely),
        new(new("三项要求全部达到", "All three requirements met"), 13, (cell, row) => cell.Figure(row.Requirements.All, FigureFormat.Count)),
        new(NationalTexts.TitlesHeld, 9, (cell, row) => cell.Figure(row.TitlesHeld, FigureFormat.Count)),
        new(NationalTexts.CandidatesCount, 11, (cell, row) => cell.Figure(row.Candidates, FigureFormat.Count)),
    ];

    private static TableColumn<ProvinceRow> OfFigure(NationalReport report, string code)
    {
        if (report.Form.FindRate(code) is { } rate)
        {
            var percent = FigureFormat.OfRate(report.FigureOf(rate).Value);
            var look = rate == report.Form.Rates[0] ? ColumnLook.ColourScale : ColumnLook.Plain;
            return new(rate.Label, 13, (cell, row) => cell.Figure(row.Rates.GetValueOrDefault(code), percent)) { Look = look };
        }

        var indicator = report.Form.IndicatorOf(new(code));
        var format = FigureFormat.Of(indicator);
        var title = new Text($"{indicator.Label.Zh}（{indicator.Unit.Zh}）", $"{indicator.Label.En}, {indicator.Unit.En}");
        var width = Math.Max(12, FigureFormat.WidthOf(report.FigureOf(indicator.Code).Total, format) + Slack);
        return new(title, width, (cell, row) => cell.Figure(row.Values.TryGetValue(indicator.Code, out var total) ? total : null, format));
    }

    // The nation as a row of the table.
    private static ProvinceRow Nation(NationalReport report) => new(
        Code: report.Area,
        Name: NationalTexts.Nation,
        Status: report.Status,
        Version: report.Version,
        InputsHash: report.InputsHash,
        Folder: null,
        Coverage: report.Coverage,
        Values: report.Indicators.Where(figure => figure.Total is not null).ToDictionary(figure => figure.Code, figure => figure.Total!.Value),
        Rates: report.Rates.ToDictionary(rate => rate.Code, rate => rate.Value),
        Requirements: report.Requirements,
        TitlesHeld: report.Titles.Held,
        Candidates: report.Titles.Candidates.Count,
        LocalitiesTakingPart: report.Campaign.LocalitiesTakingPart,
        TakesPartEntirely: false);

    private static void WriteState(IXLCell cell, ProvinceRow row)
    {
        var has = row.Version > 0;
        cell.Say(has ? ReportTexts.Of(row.Status) : NationalTexts.NoReport);
        var state = !has ? LocalityState.Missing : row.Status == ReportStatus.Final ? LocalityState.Accepted : LocalityState.Late;
        ReportStyle.State(cell.Style, state);
    }

    private static void WriteEntirely(IXLCell cell, ProvinceRow row)
    {
        if (row.TakesPartEntirely)
            ReportStyle.State(cell.Say(NationalTexts.Entirely.Zh).Style, LocalityState.Accepted);
        else
            cell.Say("");
    }
}
