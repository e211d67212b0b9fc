using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Templates;

/// <summary>The first sheet, one printed page: the locality, the deadline, and the instructions.</summary>
internal sealed class GuideSheetWriter
{
    private const int LastColumn = 9;
    private const double NumberWidth = 4;
    private const double ColumnWidth = 11.5;

    private static readonly (int First, int Last) ChineseColumns = (2, 5);
    private static readonly (int First, int Last) EnglishColumns = (6, LastColumn);

    private readonly IXLWorksheet _sheet;
    private readonly ReturnTemplate _template;
    private int _row;

    private GuideSheetWriter(IXLWorksheet sheet, ReturnTemplate template) => (_sheet, _template) = (sheet, template);

    public static void Write(XLWorkbook workbook, ReturnTemplate template)
    {
        var writer = new GuideSheetWriter(workbook.AddWorksheet(template.Form.Sheets.Guide), template);
        Fonts.Page(writer._sheet);
        for (var column = 1; column <= LastColumn; column++)
            writer._sheet.Column(column).Width = column == 1 ? NumberWidth : ColumnWidth;
        writer.WriteTitle();
        writer.WriteIdentity();
        writer.WriteCalendar();
        writer.WriteSteps();
        writer.WriteColours();
        writer.WriteSheets();
        writer.Finish();
    }

    private void WriteTitle()
    {
        FormStyle.Title(FormPage.Line(_sheet, ++_row, (1, LastColumn), _template.Form.Title.Zh, 17), 17);
        FormStyle.Title(FormPage.Line(_sheet, ++_row, (1, LastColumn), _template.Form.Title.En, Fonts.BodySize), Fonts.BodySize);
        Gap();
    }

    private void WriteIdentity()
    {
        var address = _template.Address;
        var days = TemplateTexts.Days(address.Period.FirstDay, address.Period.LastDay);
        WriteBoxes(
            12,
            (1, 3, TemplateTexts.Province, $"{_template.ProvinceName}\n{address.Province}"),
            (4, 6, TemplateTexts.Locality, $"{_template.LocalityName}\n{address.Locality}"),
            (7, 9, TemplateTexts.Period, $"{PeriodNames.Of(address.Period).Zh}（{address.Period}）\n{days.Zh}"));
        Gap();
    }

    private void WriteCalendar()
    {
        var calendar = _template.Form.Calendar;
        WriteBoxes(
            13,
            (1, 3, TemplateTexts.Opens, DayAfterPeriod(calendar.Opens)),
            (4, 5, TemplateTexts.Timely, DayAfterPeriod(calendar.Timely)),
            (6, 7, TemplateTexts.Due, DayAfterPeriod(calendar.Due)),
            (8, 9, TemplateTexts.Locks, DayAfterPeriod(calendar.Locks)));
        FormStyle.Hint(FormPage.Line(_sheet, ++_row, (1, LastColumn), $"{TemplateTexts.DaysCount.Zh} {TemplateTexts.DaysCount.En}", Fonts.SmallSize));
        Gap();
    }

    private void WriteSteps()
    {
        Heading(TemplateTexts.HowTo);
        for (var i = 0; i < _template.Form.Guide.Count; i++)
        {
            _row++;
            _sheet.Cell(_row, 1).SetValue(i + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Font.SetBold();
            Paragraph(ChineseColumns, _template.Form.Guide[i].Zh, 10);
            Paragraph(EnglishColumns, _template.Form.Guide[i].En, 9.5);
            FormStyle.Underlined(_sheet.Range(_row, 1, _row, LastColumn));
        }

        Gap();
    }

    private void WriteColours()
    {
        Heading(TemplateTexts.Colours);
        _row++;
        FormStyle.Swatch(FormPage.Line(_sheet, _row, (1, 3), TemplateTexts.RequiredCell.Both, Fonts.SmallSize), required: true);
        FormStyle.Swatch(FormPage.Line(_sheet, _row, (4, 6), TemplateTexts.OptionalCell.Both, Fonts.SmallSize), required: false);
        FormStyle.Swatch(FormPage.Line(_sheet, _row, (7, 9), TemplateTexts.LockedCell.Both, Fonts.SmallSize), required: null);
        Gap();
    }

    private void WriteSheets()
    {
        Heading(TemplateTexts.Sheets);
        WriteLink(_template.Form.Sheets.Return, _template.Form.Title);
        foreach (var list in _template.Form.Lists)
            WriteLink(list.Sheet, list.Title);
    }

    private void WriteLink(string name, Text title)
    {
        FormPage.Line(_sheet, ++_row, (2, 3), name, Fonts.BodySize);
        var cell = _sheet.Cell(_row, 2);
        CellLinks.Add(cell, name, "A1");
        FormStyle.Link(cell);
        FormPage.Line(_sheet, _row, (4, LastColumn), title.Both, Fonts.SmallSize).Style.Font.SetFontSize(Fonts.SmallSize).Alignment.SetWrapText();
    }

    private void WriteBoxes(double size, params (int First, int Last, Text Label, string Value)[] boxes)
    {
        _row += 2;
        foreach (var (first, last, label, value) in boxes)
        {
            FormStyle.Box(
                FormPage.Line(_sheet, _row - 1, (first, last), $"{label.Zh}\n{label.En}", Fonts.SmallSize),
                FormPage.Line(_sheet, _row, (first, last), value, size),
                size);
        }
    }

    private void Paragraph((int First, int Last) columns, string text, double size) =>
        FormPage.Line(_sheet, _row, columns, text, size).Style.Alignment.SetWrapText().Alignment.SetIndent(1).Font.SetFontSize(size);

    private void Heading(Text text) => FormStyle.Heading(FormPage.Line(_sheet, ++_row, (1, LastColumn), text.Both, 11));

    private void Gap() => _sheet.Row(++_row).Height = 8;

    private void Finish()
    {
        _sheet.SetTabColor(FormStyle.GuideTab);
        _sheet.PageSetup.PrintAreas.Add(1, 1, _row, LastColumn);
        FormPage.Print(_sheet, _template, XLPageOrientation.Portrait, pagesTall: 1, titleRow: 0);
        _sheet.Protect();
    }

    private string DayAfterPeriod(int days) => _template.Address.Period.LastDay.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
