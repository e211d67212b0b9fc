using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>Writes the rows of a table of localities.</summary>
/// <param name="link">Links the code of a row.</param>
internal sealed class LocalityRows(IXLWorksheet sheet, ProvincialReport report, LocalityColumns columns, Action<IXLCell, LocalityGroup> link)
{
    private const string RankFormat = "0";

    private readonly RowStyle _body = new(ReportStyle.Body);
    private readonly string[] _indicatorFormats = [.. columns.Indicators.Select(FigureFormat.Of)];
    private readonly string[] _rateFormats = [.. columns.Rates.Select(rate => LocalityColumns.FormatOf(report, rate))];
    private readonly Dictionary<string, int>[] _ranks = [.. columns.Rankings.Select(ranking => ranking.Ranked.ToDictionary(place => place.Locality,
        place => place.Rank))];
    private readonly HashSet<string>[] _tooSmall = [.. columns.Rankings.Select(ranking => ranking.TooSmall.ToHashSet())];

    /// <summary>Writes one locality.</summary>
    public void WriteLocality(int row, LocalityFigures locality)
    {
        _body.Draw(sheet, row, columns.Last);
        link(sheet.Cell(row, 1).Say(locality.Code), new LocalityGroup(locality.Code, locality.Name, [locality]));
        sheet.Cell(row, 2).Say(locality.Name).Style.Alignment.SetIndent(1).Alignment.SetWrapText();
        sheet.Cell(row, 3).Say(ReportTexts.Of(locality.Level));
        sheet.Cell(row, LocalityColumns.Leading).State(locality.State);
        for (var i = 0; i < columns.Indicators.Count; i++)
            sheet.Cell(row, LocalityColumns.OfIndicator(i)).Answer(locality.Values.GetValueOrDefault(columns.Indicators[i].Code), _indicatorFormats[i]);
        for (var i = 0; i < columns.Rates.Count; i++)
            sheet.Cell(row, columns.OfRate(i)).Figure(locality.Rates[columns.Rates[i].Code].Value, _rateFormats[i]);
        for (var i = 0; i < columns.Rankings.Count; i++)
            WriteRank(sheet.Cell(row, columns.OfRanking(i)), i, locality.Code);
        Fit(row, locality.Name);
    }

    /// <summary>Writes the totals of a group.</summary>
    public void WriteTotal(int row, LocalityGroup group, string name, RowStyle style)
    {
        style.Draw(sheet, row, columns.Last);
        if (group.Code is not null)
            link(sheet.Cell(row, 1).Say(group.Code), group);
        sheet.Cell(row, 2).Say(name).Style.Alignment.SetWrapText();
        sheet.Cell(row, LocalityColumns.Leading).Say(ReportCells.OutOf(group.Submitted, group.Members.Count))
            .Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        for (var i = 0; i < columns.Indicators.Count; i++)
            sheet.Cell(row, LocalityColumns.OfIndicator(i)).Figure(group.Total(columns.Indicators[i]), _indicatorFormats[i]);
        for (var i = 0; i < columns.Rates.Count; i++)
            sheet.Cell(row, columns.OfRate(i)).Figure(group.Rate(columns.Rates[i]), _rateFormats[i]);
        Fit(row, name);
    }

    private void WriteRank(IXLCell cell, int index, string locality)
    {
        if (_ranks[index].TryGetValue(locality, out var rank))
            cell.Figure(rank, RankFormat);
        else if (_tooSmall[index].Contains(locality))
            ReportStyle.Absent(cell.Say(ReportTexts.TooSmall));
        else
            cell.Unknown();
    }

    private void Fit(int row, string name) =>
        sheet.Row(row).Height = Math.Max(ReportStyle.RowHeight, TextFit.Height(name, sheet.Column(2).Width - 1, Fonts.BodySize));
}
