namespace QualityReports.Workbooks.Reading;

/// <summary>Finds a column beside the answers of the return sheet that may be meant instead of them: its heading says so, or it has none and many
/// figures. Columns with a heading of their own, and remarks, are the clerk's.</summary>
/// <param name="own">The columns of the form, from 1: they are no second answers without a heading that says so.</param>
/// <param name="value">The column of the answers.</param>
internal sealed class SecondAnswers(FormEdition form, string sheet, IReadOnlyCollection<int> own, int value)
{
    // Fewer figures without a heading are notes.
    private const int FewFigures = 3;
    private const int MostColumns = 64;
    private const int LongestHeading = 60;

    private readonly List<Column> _columns = [];

    /// <summary>The heading of the answers; null where it is blank.</summary>
    public LocatedCell? Heading { get; private set; }

    /// <summary>Takes a row above the first answer.</summary>
    public void TakeHeadings(SheetRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.Kind == CellKind.Text && !cell.Content.IsBlank)
                TakeHeading(new LocatedCell(new CellAddress(sheet, cell.Column, row.Number), cell.Content));
        }
    }

    /// <summary>Takes a text above the answers; of two in a column the later counts.</summary>
    public void TakeHeading(LocatedCell heading)
    {
        if (heading.Content.Characters.Length > LongestHeading)
            return;
        if (heading.Address.Column == value)
            Heading = heading;
        else if (ColumnAt(heading.Address.Column) is { } column)
            column.Heading = heading;
    }

    /// <summary>Takes the row of an answer.</summary>
    public void TakeEntry(SheetRow row, Indicator indicator, LocatedCell answer)
    {
        if (indicator.Type == IndicatorType.Text)
            return;
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Column == value || cell.Content.IsBlank || ColumnAt(cell.Column) is not { } column || !MayBeMeant(column)
                || !Differs(cell.Content, answer.Content, indicator))
                continue;
            column.Figures += indicator.Type is IndicatorType.Count or IndicatorType.Money or IndicatorType.Percent ? 1 : 0;
            column.First ??= (new LocatedCell(new CellAddress(sheet, cell.Column, row.Number), cell.Content), answer);
        }
    }

    /// <summary>A finding for each such column.</summary>
    public IEnumerable<Finding> Describe() =>
        from column in _columns.OrderBy(column => column.Number)
        where column.First is not null && (column.Heading is not null || column.Figures >= FewFigures)
        let first = column.First!.Value
        select new Finding(FindingKinds.TemplateAltered)
        {
            Cell = first.Other.Address,
            Found = first.Other.Content.ToString(),
            Expected = ReadingTexts.SecondAnswers(Heading, column.Heading, first.Other, first.Answer),
        };

    // The headings are known before the first answer.
    private bool MayBeMeant(Column column) =>
        column.MayBeMeant ??= column.Heading is { } heading ? HeadingWords.IsAnswer(heading.Content.ToString()) : !own.Contains(column.Number);

    private bool Differs(CellContent other, CellContent answer, Indicator indicator)
    {
        var choices = indicator.CodeList is { } name ? form.CodeListOf(name) : null;
        var reading = ValueReader.Read(other, indicator.Type, choices);
        return reading.Problem is null && reading.Value.Kind is not (ValueKind.Blank or ValueKind.NotApplicable)
            && reading.Value != ValueReader.Read(answer, indicator.Type, choices).Value;
    }

    private Column? ColumnAt(int number)
    {
        var column = _columns.Find(column => column.Number == number);
        if (column is null && _columns.Count < MostColumns)
            _columns.Add(column = new Column(number));
        return column;
    }

    private sealed class Column(int number)
    {
        public int Number => number;

        public LocatedCell? Heading { get; set; }

        public bool? MayBeMeant { get; set; }

        public int Figures { get; set; }

        public (LocatedCell Other, LocatedCell Answer)? First { get; set; }
    }
}
