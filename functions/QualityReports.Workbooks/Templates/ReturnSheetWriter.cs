using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>The sheet of indicators: title block, a hidden row with the columns' codes, the nil box, and one row an indicator.</summary>
internal sealed class ReturnSheetWriter
{
    private const int CodeColumn = 1;
    private const int LabelColumn = 2;
    private const int UnitColumn = 3;
    private const int ValueColumn = 4;
    private const int PreviousColumn = 5;
    private const int CheckColumn = 6;
    private const int NoteColumn = 7;
    private const int MarkRow = 4;
    private const int HeadingRow = 5;
    private const double LeastHeight = 30;

    private static readonly (string Mark, Text Heading, double Width)[] Columns =
    [
        (TemplateMarks.Code, TemplateTexts.Code, 7.5), (TemplateMarks.Label, TemplateTexts.Label, 42), (TemplateMarks.Unit, TemplateTexts.Unit, 14),
        (TemplateMarks.Value, TemplateTexts.ThisPeriod, 22), (TemplateMarks.Previous, TemplateTexts.LastPeriod, 18),
        (TemplateMarks.Check, TemplateTexts.Check, 24), (TemplateMarks.Note, TemplateTexts.Note, 50),
    ];

    private readonly IXLWorksheet _sheet;
    private readonly ReturnTemplate _template;
    private readonly ChoiceSources _choices;
    private readonly TemplateLayout _layout;

    private ReturnSheetWriter(IXLWorksheet sheet, ReturnTemplate template, ChoiceSources choices, TemplateLayout layout) =>
        (_sheet, _template, _choices, _layout) = (sheet, template, choices, layout);

    public static void Write(XLWorkbook workbook, ReturnTemplate template, ChoiceSources choices, TemplateLayout layout)
    {
        var writer = new ReturnSheetWriter(workbook.AddWorksheet(template.Form.Sheets.Return), template, choices, layout);
        Fonts.Page(writer._sheet);
        writer.WriteTitle();
        writer.WriteHeadings();
        var last = writer.WriteRows();
        writer.WriteChecks(last);
        writer.Finish(last);
    }

    private void WriteTitle()
    {
        for (var i = 0; i < Columns.Length; i++)
            _sheet.Column(i + 1).Width = Columns[i].Width;
        var address = _template.Address;
        var period = PeriodNames.Of(address.Period);
        FormStyle.Title(FormPage.Line(_sheet, 1, (1, NoteColumn), _template.Form.Title.Both, 15), 15);
        FormStyle.Title(
            FormPage.Line(
                _sheet, 2, (1, NoteColumn),
                $"{_template.ProvinceName} {address.Province}  ·  {_template.LocalityName} {address.Locality}  ·  {period.Both}",
                Fonts.BodySize),
            Fonts.BodySize);
        FormStyle.Hint(FormPage.Line(_sheet, 3, (1, NoteColumn), $"{TemplateTexts.ReturnHint.Zh}  {TemplateTexts.ReturnHint.En}", Fonts.SmallSize));
    }

    private void WriteHeadings()
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            _sheet.Cell(MarkRow, i + 1).SetValue(Columns[i].Mark);
            _sheet.Cell(HeadingRow, i + 1).SetValue($"{Columns[i].Heading.Zh}\n{Columns[i].Heading.En}");
        }

        _sheet.Row(MarkRow).Hide();
        FormStyle.Header(_sheet.Range(HeadingRow, 1, HeadingRow, NoteColumn));
        _sheet.Row(HeadingRow).Height = 32;
    }

    private int WriteRows()
    {
        var form = _template.Form;
        var row = HeadingRow + 1;
        var nil = _template.Entries?.Nil == true ? CellContent.OfText("yes") : CellContent.Blank;
        _layout.Nil = WriteRow(row, EntryField.OfNil(form.Nil), nil, CellContent.Blank, form.Nil.Note);
        foreach (var section in form.Sections)
        {
            FormStyle.Section(FormPage.Line(_sheet, ++row, (1, NoteColumn), $"{section.Code}  {section.Title.Both}", 11));
            foreach (var indicator in form.Indicators.Where(indicator => indicator.Section == section.Code))
            {
                var content = _template.Entries?.Values.GetValueOrDefault(indicator.Code) ?? CellContent.Blank;
                var previous = EntryCell.ContentOf(_template.Previous.GetValueOrDefault(indicator.Code, IndicatorValue.Blank));
                _layout.Entries[indicator.Code] = WriteRow(++row, EntryField.Of(indicator, form), content, previous, NoteOf(indicator));
            }
        }

        return row;
    }

    private CellAddress WriteRow(int row, EntryField field, CellContent content, CellContent previous, Text? note)
    {
        FormStyle.Locked(_sheet.Range(row, 1, row, NoteColumn));
        _sheet.Cell(row, CodeColumn).SetValue(field.Code).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Font.SetBold();
        FormStyle.Stack(_sheet.Cell(row, LabelColumn), field.Label, field.Required ? " *" : "");
        FormStyle.Stack(_sheet.Cell(row, UnitColumn), field.Unit!);
        if (note is not null)
            FormStyle.Stack(_sheet.Cell(row, NoteColumn), note);
        _sheet.Row(row).Height = HeightOf(field, note, content);

        var entry = _sheet.Cell(row, ValueColumn);
        FormStyle.Entry(entry.Style, field);
        EntryCell.Write(entry, content, field);
        EntryValidation.Set(entry.AsRange(), field, _choices);
        FormStyle.Previous(_sheet.Cell(row, PreviousColumn).Style, field);
        EntryCell.Write(_sheet.Cell(row, PreviousColumn), previous, field);
        return new CellAddress(_sheet.Name, ValueColumn, row);
    }

    private void WriteChecks(int last)
    {
        foreach (var checks in LiveCheck.Of(_template.Form.Rules))
        {
            var formula = LiveCheck.Formula([.. checks], code => _layout.Entries[code].Local);
            _sheet.Cell(_layout.Entries[checks.Key].Row, CheckColumn).SetFormulaA1(formula);
        }

        FormStyle.Check(_sheet.Range(HeadingRow + 1, CheckColumn, last, CheckColumn));
    }

    private void Finish(int last)
    {
        _sheet.SheetView.Freeze(HeadingRow, LabelColumn);
        _sheet.SetTabColor(FormStyle.ReturnTab);
        _sheet.Cell(HeadingRow + 1, ValueColumn).SetActive();
        _sheet.PageSetup.PrintAreas.Add(1, 1, last, NoteColumn);
        FormPage.Print(_sheet, _template, XLPageOrientation.Landscape, pagesTall: 0, HeadingRow);
        _sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
    }

    private static Text? NoteOf(Indicator indicator)
    {
        if (indicator.RequiredIf is not { } other)
            return indicator.Note;
        var required = TemplateTexts.RequiredIf(other);
        return indicator.Note is { } note ? new Text(required.Zh + note.Zh, $"{required.En} {note.En}") : required;
    }

    private static double HeightOf(EntryField field, Text? note, CellContent content) => new[]
    {
        LeastHeight,
        HeightOf(field.Label, LabelColumn),
        HeightOf(field.Unit!, UnitColumn),
        note is null ? 0 : HeightOf(note, NoteColumn),
        EntryCell.HeightOf(content, WidthOf(ValueColumn), Fonts.BodySize),
        field.Choices?.Items.Max(item => TextFit.Height(item.Label.Both, WidthOf(PreviousColumn) - 2, Fonts.BodySize)) ?? 0,
    }.Max();

    private static double HeightOf(Text text, int column) =>
        TextFit.Height(text.Zh, WidthOf(column) - 1, Fonts.BodySize) + TextFit.Height(text.En, WidthOf(column) - 1, Fonts.SmallSize) - 4;

    private static double WidthOf(int column) => Columns[column - 1].Width;
}
