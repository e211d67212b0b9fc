namespace QualityReports.Workbooks.Reading;

/// <summary>Judges what is written above the answers of the return sheet: 本期 in its own words, or other figures.</summary>
internal sealed class AnswerHeadings(ReportingPeriod? period)
{
    private const int Longest = 60;

    private static readonly OwnLabel[] Labels =
    [
        new(TemplateTexts.ThisPeriod, TemplateTexts.TenThousandYuan), new(TemplateTexts.Code), new(TemplateTexts.Label), new(TemplateTexts.Unit),
        new(TemplateTexts.LastPeriod), new(TemplateTexts.Check), new(TemplateTexts.Note),
    ];

    private readonly FormLabels _labels = new(Labels, period);
    private readonly List<Finding> _changed = [];
    private Finding? _relabelled;
    private bool _isNamed;

    /// <summary>Whether the sheet has one of its headings.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Takes a row between the hidden marks and the first answer.</summary>
    /// <param name="value">The column of the answers.</param>
    public void Take(string sheet, SheetRow row, int value)
    {
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.IsBlank || cell.Content.Characters.Length > Longest)
                continue;
            HasAny |= cell.Column == value || (!HasAny && cell.Content.Kind == CellKind.Text && IsHeading(cell.Content));
            if (cell.Column == value)
                Take(new LocatedCell(new CellAddress(sheet, cell.Column, row.Number), cell.Content));
        }
    }

    /// <summary>The findings about the headings of the answers.</summary>
    public IEnumerable<Finding> Describe() => _isNamed || _relabelled is null ? _changed : _changed.Append(_relabelled);

    private void Take(LocatedCell heading)
    {
        if (UnitCheck.IsPrinted(heading.Content, TemplateTexts.ThisPeriod))
            _isNamed = true;
        else if (new LabelFindings(_labels).Of(heading, 0, TemplateTexts.ThisPeriod, null) is not { } finding)
            _isNamed = true;
        else if (finding.Kind.Severity == FindingSeverity.Error)
            _changed.Add(finding);
        else
            _relabelled ??= finding;
    }

    private bool IsHeading(CellContent cell) => Array.Exists(Labels, known => UnitCheck.IsPrinted(cell, known.Label))
        || Enumerable.Range(0, Labels.Length).Any(position => _labels.Compare(cell.ToString(), position) == LabelChange.None);
}
