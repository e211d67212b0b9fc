namespace QualityReports.Workbooks.Reading;

/// <summary>Collects rows of the return sheet that have an answer and no code of the form, and are named like one of its questions: a correction
/// below the first answer is shown like it, and would not be read.</summary>
internal sealed class RowsWithoutCode(FormEdition form, FormLabels labels, string sheet)
{
    private const int Most = 200;
    private const int LongestLabel = 200;

    private readonly List<Row> _rows = [];
    private int _seen;

    /// <summary>Takes a row without a code of the form.</summary>
    /// <param name="code">What it has instead, clean.</param>
    public void Take(SheetRow row, string code, int codeColumn, int labelColumn, int valueColumn)
    {
        var answer = row.ContentOf(valueColumn);
        if (answer.IsBlank || ++_seen > Most)
            return;
        var label = labelColumn > 0 ? row.ContentOf(labelColumn) : CellContent.Blank;
        if (IndicatorOf(label, code) is not var (indicator, rest))
            return;
        if (rest.Length > 0 && HeadingWords.ChangeMeaning(rest, Text.Same(""), null))
            return;
        _rows.Add(new Row(
            indicator,
            new CellAddress(sheet, codeColumn, row.Number),
            new CellAddress(sheet, label.IsBlank ? codeColumn : labelColumn, row.Number),
            label.IsBlank ? code : CellText.Clean(label.ToString()),
            new LocatedCell(new CellAddress(sheet, valueColumn, row.Number), answer),
            (FormLabel.IsHarmless(rest) || HeadingWords.IsCorrection(rest)) && Read(answer, indicator) is not null));
    }

    /// <summary>The cell that should have a code; null where no row without a code is named like its question.</summary>
    public CellAddress? CellOf(IndicatorCode code) =>
        _rows.Where(row => row.Indicator.Code == code).Select(row => (CellAddress?)row.Code).FirstOrDefault();

    /// <summary>The findings about rows whose answer is another than the one that is read.</summary>
    public IEnumerable<Finding> Describe(IReadOnlyDictionary<IndicatorCode, LocatedCell> entries) =>
        from row in _rows
        where entries.ContainsKey(row.Indicator.Code)
        let entry = entries[row.Indicator.Code]
        where Read(row.Answer.Content, row.Indicator) is var answer && (answer is null || answer != Read(entry.Content, row.Indicator))
        select new Finding(row.IsSame ? FindingKinds.TemplateAltered : FindingKinds.TemplatePartNotRead)
        {
            Cell = row.IsSame ? row.Answer.Address : row.Label,
            Subject = row.Indicator.Code.Value,
            Found = row.IsSame ? row.Answer.Content.ToString() : row.Written,
            Expected = row.IsSame ? ReadingTexts.SecondRow(row.Written, row.Answer, entry) : ReadingTexts.OwnRow(row.Written, row.Indicator.Code.Value),
        };

    // The question that the label names; without a label the one of which the code has more than the form: B06（更正）.
    private (Indicator Indicator, string Behind)? IndicatorOf(CellContent label, string code)
    {
        if (label.Kind == CellKind.Text && label.Characters.Length <= LongestLabel && labels.Find(label.ToString(), out var rest) is >= 0 and var at)
            return at < form.Indicators.Count ? (form.Indicators[at], rest) : null;
        if (!label.IsBlank || code.Length > LongestLabel
            || form.Indicators.FirstOrDefault(one => code.Contains(one.Code.Value, StringComparison.Ordinal)) is not { } indicator)
            return null;
        return (indicator, FormLabel.Plain(FoldedText.Fold(code.Replace(indicator.Code.Value, "", StringComparison.Ordinal))));
    }

    // Null for what is no answer to the question: a remark.
    private string? Read(CellContent cell, Indicator indicator) =>
        ValueReader.Read(cell, indicator.Type, indicator.CodeList is { } name ? form.CodeListOf(name) : null) is { Problem: null } reading
            ? reading.Value.ToString()
            : null;

    private sealed record Row(Indicator Indicator, CellAddress Code, CellAddress Label, string Written, LocatedCell Answer, bool IsSame);
}
