namespace QualityReports.Domain.Reports.Explanations;

/// <summary>Explains the figures of a province's report by the cells of its localities.</summary>
/// <param name="files">The name of each upload's file by the upload's id; null for an unknown one.</param>
public sealed class ProvinceExplainer(ReportFigures report, Func<string, string?> files)
{
    /// <summary>The most rows of an answer: some 10 MB of JSON. A province's list of inspections may be a hundred times as long.</summary>
    public const int MaxRows = 10_000;

    private readonly Lineage _lineage = new(report);
    private readonly Dictionary<string, LocalityFigures> _localities = report.Localities.ToDictionary(locality => locality.Code);

    /// <summary>Explains the total of an indicator, or the two sums of a rate, or a figure of the lists.</summary>
    /// <param name="rows">The rows of its list, for the uploads behind the report; none for another figure.</param>
    public IReadOnlyList<ExplainedSum> Explain(ExplainableFigure figure, IEnumerable<ListRecord> rows)
    {
        var published = PublishedValues.Of(figure, report.Indicators, report.Rates, report.Lists);
        if (figure.Indicator is { } indicator)
            return [OfLines(published.Sums[0], _lineage.Of(indicator.Code).Lines)];
        if (figure.Rate is not { } rate)
            return [OfRows(published.Sums[0], figure, rows)];
        var lineage = _lineage.Of(rate);
        return [OfLines(published.Sums[0], lineage.Numerator), OfLines(published.Sums[1], lineage.Denominator)];
    }

    private ExplainedSum OfLines((SumRole Of, decimal? Reported) published, IReadOnlyList<LineageLine> lines) =>
        new(published.Of, published.Reported, LineageLine.Sum(lines)) { Lines = [.. lines.Select(Line)] };

    private ExplainedSum OfRows((SumRole Of, decimal? Reported) published, ExplainableFigure figure, IEnumerable<ListRecord> rows)
    {
        var list = report.Form.ListOf(ListFigureRows.ListOf(figure.List!.Value));
        var (count, kept) = (0, new List<ExplainedRow>());
        foreach (var row in _lineage.Of(figure.List.Value, figure.Group, rows))
        {
            if (count++ < MaxRows)
                kept.Add(Row(list, row));
        }

        return new ExplainedSum(published.Of, published.Reported, count) { Rows = kept, RowsLeftOut = count - kept.Count };
    }

    private ExplainedLine Line(LineageLine line)
    {
        var locality = _localities[line.Locality];
        return new ExplainedLine(
            line.Locality,
            locality.Name,
            locality.Prefecture,
            line.Period,
            line.Indicator,
            line.Value,
            line.Amount,
            line.Cell,
            line.SubmissionId,
            line.Sha256,
            files(line.SubmissionId));
    }

    private ExplainedRow Row(ListDefinition list, LineageRow row)
    {
        var locality = _localities[row.Locality];
        var values = list.Columns.Zip(row.Values)
            .Where(pair => pair.Second.Kind != ValueKind.Blank).ToDictionary(pair => pair.First.Code, pair => pair.Second);
        return new ExplainedRow(
            row.Locality, locality.Name, locality.Prefecture, list.Code, row.Cell, values, row.SubmissionId, row.Sha256, files(row.SubmissionId));
    }
}
