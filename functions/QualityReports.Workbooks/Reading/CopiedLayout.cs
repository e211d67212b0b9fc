namespace QualityReports.Workbooks.Reading;

/// <summary>The columns of a sheet that is laid out like one of the form's sheets.</summary>
/// <param name="Original">The name of the form's sheet.</param>
/// <param name="HasMarks">Whether it has the hidden marks; without them its columns are known by what the screen shows.</param>
/// <param name="Columns">Without marks: the columns of codes and answers; of a list the columns in the form's order, 0 where it has none.</param>
/// <param name="Heading">The row of the marks; without marks that of the headings.</param>
internal sealed record CopiedLayout(string Original, bool HasMarks, int[] Columns, int Heading)
{
    /// <summary>The questions by their labels, where it has these instead of codes; null otherwise.</summary>
    public IReadOnlyDictionary<string, IndicatorCode>? Labels { get; init; }

    /// <summary>Whether it has a part of the table: no copy, but perhaps the figures that are meant.</summary>
    public bool IsPart { get; init; }

    /// <summary>The entries of a copied return sheet without marks.</summary>
    public IEnumerable<KeyValuePair<IndicatorCode, LocatedCell>> Entries(FormEdition form, string sheet, IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.ContentOf(Columns[0]) is { Kind: CellKind.Text } text && CodeOf(form, text) is { } code)
                yield return new(code, new LocatedCell(new CellAddress(sheet, Columns[1], row.Number), row.ContentOf(Columns[1])));
        }
    }

    private IndicatorCode? CodeOf(FormEdition form, CellContent text) => Labels is null
        ? form.FindIndicator(new IndicatorCode(CellText.CleanCode(text.Raw!)))?.Code
        : Labels.TryGetValue(CopiedLayouts.LabelIn(text), out var code) ? code : null;

    /// <summary>The rows of a copied list without marks; those that are filled in less than half are totals or remarks.</summary>
    public IEnumerable<ListRow> Rows(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Number <= Heading)
                continue;
            var cells = Array.ConvertAll(Columns, column => column == 0 ? CellContent.Blank : row.ContentOf(column));
            if (cells.Count(cell => !cell.IsBlank) * 2 >= cells.Length)
                yield return new ListRow(row.Number, cells);
        }
    }
}

/// <summary>Recognises copies of the form's sheets by the first rows.</summary>
internal sealed class CopiedLayouts(FormEdition form)
{
    // Marks, codes and headings are near the top; a sheet without them is not read further.
    private const int MostPeeked = 100;

    // A clerk's calculation names a few codes; a copy has them in one column.
    private const int ShareOfCodes = 3;

    private readonly Dictionary<string, ListHeadings> _headings =
        form.Lists.ToDictionary(list => list.Code, list => new ListHeadings(list), StringComparer.Ordinal);

    private readonly Dictionary<string, IndicatorCode> _labels =
        form.Indicators.ToDictionary(indicator => FoldedText.Fold(indicator.Label.Zh), indicator => indicator.Code, StringComparer.Ordinal);

    /// <summary>The layout of a sheet; null where it is the clerk's own.</summary>
    /// <param name="name">The sheet's name: the one with corrections may have a few rows.</param>
    public CopiedLayout? Find(string name, IEnumerable<SheetRow> rows)
    {
        var (codes, labels) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var headings = new List<LocatedCell>();
        foreach (var row in rows.Take(MostPeeked))
        {
            if ((OfMarks(row) ?? OfHeadings(row)) is { } layout)
                return layout;
            CountCodes(row, codes, labels, headings);
        }

        return OfQuestions(codes, headings, form.Indicators.Count)
            ?? (HeadingWords.AreFinal(name) && OfQuestions(codes, headings, ShareOfCodes) is { } part ? part with { IsPart = true } : null)
            ?? (OfQuestions(labels, headings, HeadingWords.AreFinal(name) ? ShareOfCodes : form.Indicators.Count) is { } named
                ? named with { IsPart = true, Labels = _labels } : null);
    }

    /// <summary>The Chinese label in a cell as the template writes it, folded.</summary>
    public static string LabelIn(CellContent cell) => FoldedText.Fold(cell.Raw!.Split('\n', '/')[0]).TrimEnd('*');

    // The column with the most codes or labels, and the first heading of answers.
    private CopiedLayout? OfQuestions(Dictionary<int, int> found, List<LocatedCell> headings, int all) =>
        found.Count > 0 && found.MaxBy(column => column.Value) is var (column, count) && count * ShareOfCodes >= all
            && headings.Find(heading => heading.Address.Column != column) is { } answers
            ? new CopiedLayout(form.Sheets.Return, false, [column, answers.Address.Column], answers.Address.Row)
            : null;

    private CopiedLayout? OfMarks(SheetRow row)
    {
        if (row.Count < 2)
            return null;
        var marks = row.Cells.Where(cell => cell.Content.Kind == CellKind.Text).Select(cell => CellText.CleanCode(cell.Content.Raw!))
            .ToHashSet(StringComparer.Ordinal);
        var name = marks.Contains(TemplateMarks.Code) && marks.Contains(TemplateMarks.Value)
            ? form.Sheets.Return
            : form.Lists.FirstOrDefault(list => list.Columns.Count(column => marks.Contains($"{list.Code}.{column.Code}")) * 2 > list.Columns.Count)?.Sheet;
        return name is null ? null : new CopiedLayout(name, true, [], row.Number);
    }

    private CopiedLayout? OfHeadings(SheetRow row)
    {
        foreach (var list in row.Count < 2 ? [] : form.Lists)
        {
            var columns = new int[list.Columns.Count];
            foreach (var cell in row.Cells)
            {
                if (_headings[list.Code].RepeatedColumnOf(cell.Content) is >= 0 and var position && columns[position] == 0)
                    columns[position] = cell.Column;
            }

            if (columns.Count(column => column > 0) * 2 > columns.Length)
                return new CopiedLayout(list.Sheet, false, columns, row.Number);
        }

        return null;
    }

    // The answers are below a heading that says so, above all other rows with a code.
    private void CountCodes(SheetRow row, Dictionary<int, int> codes, Dictionary<int, int> labels, List<LocatedCell> headings)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Content.Kind != CellKind.Text || cell.Content.Characters.Length > ValueReader.MaxTextLength)
                continue;
            var text = CellText.CleanCode(cell.Content.Raw!);
            if (text == TemplateMarks.Nil || form.FindIndicator(new IndicatorCode(text)) is not null)
                codes[cell.Column] = codes.GetValueOrDefault(cell.Column) + 1;
            else if (_labels.ContainsKey(LabelIn(cell.Content)))
                labels[cell.Column] = labels.GetValueOrDefault(cell.Column) + 1;
            else if (codes.Count == 0 && labels.Count == 0 && HeadingWords.IsAnswer(text))
                headings.Add(new LocatedCell(new CellAddress("", cell.Column, row.Number), cell.Content));
        }
    }
}
