using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Returned;

/// <summary>The first sheet: the outcome, and a row for each finding with a link to its cell.</summary>
internal sealed class FindingsSheetWriter
{
    private const int SeverityColumn = 1;
    private const int CodeColumn = 2;
    private const int CellColumn = 3;
    private const int FoundColumn = 4;
    private const int MessageColumn = 5;
    private const int FixColumn = 6;

    private static readonly (Text Heading, double Width)[] Columns =
    [
        (ReturnedTexts.Severity, 9), (ReturnedTexts.Code, 23), (ReturnedTexts.Cell, 23), (ReturnedTexts.Found, 23),
        (ReturnedTexts.Message, 46), (ReturnedTexts.Fix, 40),
    ];

    private readonly IXLWorksheet _sheet;
    private readonly ReturnTemplate _template;
    private int _row;

    private FindingsSheetWriter(IXLWorksheet sheet, ReturnTemplate template) => (_sheet, _template) = (sheet, template);

    /// <summary>Writes the sheet.</summary>
    /// <param name="template">The template with the address of the return.</param>
    /// <param name="summary">The counts and the outcome of all findings.</param>
    /// <param name="listed">The findings that are listed, in order.</param>
    public static void Write(IXLWorksheet sheet, ReturnTemplate template, FindingSummary summary, IReadOnlyList<PlacedFinding> listed)
    {
        var writer = new FindingsSheetWriter(sheet, template);
        Fonts.Page(sheet);
        for (var i = 0; i < Columns.Length; i++)
            sheet.Column(i + 1).Width = Columns[i].Width;
        writer.WriteHead(summary);
        writer.WriteMore(summary.Errors + summary.Warnings + summary.Notes, listed.Count);
        var heading = writer.WriteHeadings();
        foreach (var placed in listed)
            writer.WriteFinding(placed);
        writer.Finish(heading, summary);
    }

    private void WriteHead(FindingSummary summary)
    {
        var address = _template.Address;
        FormStyle.Title(Line(ReturnedTexts.Title.Both, 16), 16);
        FormStyle.Title(Line(_template.Form.Title.Both, Fonts.BodySize), Fonts.BodySize);
        ReturnedStyle.Banner(Line(ReturnedTexts.Of(summary.Outcome).Both, 13), summary.Outcome, 13);
        _row += 2;
        Box((1, 2), TemplateTexts.Locality, $"{_template.LocalityName}\n{address.Locality}");
        Box((3, 3), TemplateTexts.Period, $"{PeriodNames.Of(address.Period).Zh}\n{address.Period}");
        Box((4, 4), ReturnedTexts.Errors, Number(summary.Errors));
        Box((5, 5), ReturnedTexts.Warnings, Number(summary.Warnings));
        Box((6, 6), ReturnedTexts.Notes, Number(summary.Notes));
        var howTo = summary.Errors + summary.Warnings + summary.Notes == 0 ? ReturnedTexts.None : ReturnedTexts.HowTo;
        ReturnedStyle.Plain(Line($"{howTo.Zh}\n{howTo.En}", Fonts.BodySize).FirstCell(), Fonts.BodySize);
    }

    private void WriteMore(int all, int listed)
    {
        if (all > listed)
            ReturnedStyle.Banner(Line(ReturnedTexts.More(all - listed, all).Both, Fonts.BodySize), Domain.Findings.Outcome.Warnings, Fonts.BodySize);
    }

    private int WriteHeadings()
    {
        _row++;
        for (var i = 0; i < Columns.Length; i++)
            _sheet.Cell(_row, i + 1).SetValue(Stacked(Columns[i].Heading));
        FormStyle.Header(_sheet.Range(_row, 1, _row, Columns.Length));
        _sheet.Row(_row).Height = 32;
        return _row;
    }

    private void WriteFinding(PlacedFinding placed)
    {
        var finding = placed.Finding;
        _row++;
        FormStyle.Ruled(_sheet.Range(_row, 1, _row, Columns.Length));
        var zh = MessageCatalog.Render(finding, Language.Zh);
        var en = MessageCatalog.Render(finding, Language.En);
        double[] heights =
        [
            Write(SeverityColumn, Stacked(ReturnedTexts.Of(placed.Severity)), Fonts.BodySize),
            Write(CodeColumn, finding.Kind.Code, Fonts.SmallSize),
            WriteLink(placed),
            WriteFound(placed),
            Stack(MessageColumn, new Text(zh.Message, en.Message)),
            Stack(FixColumn, new Text(zh.Fix, en.Fix)),
        ];
        ReturnedStyle.Word(_sheet.Cell(_row, SeverityColumn).Style, placed.Severity);
        _sheet.Row(_row).Height = heights.Max() + 3;
    }

    private double WriteLink(PlacedFinding placed)
    {
        if (placed.Place is not { } place)
            return Write(CellColumn, placed.Finding.Cell?.ToString() ?? Stacked(ReturnedTexts.WholeReturn), Fonts.BodySize);
        var text = placed.HasMoved ? $"{place}\n{Stacked(ReturnedTexts.InYourFile(placed.Finding.Cell!.Value.Local))}" : place.ToString();
        var height = Write(CellColumn, text, Fonts.BodySize);
        var cell = _sheet.Cell(_row, CellColumn);
        CellLinks.Add(cell, place.Sheet, place.Local);
        ReturnedStyle.Link(cell);
        return height;
    }

    private double WriteFound(PlacedFinding placed)
    {
        if (placed.Finding.Found is { } found)
            return Write(FoundColumn, found, Fonts.BodySize);
        return placed.Place is null ? 0 : Stack(FoundColumn, ReturnedTexts.Blank);
    }

    private double Write(int column, string text, double size)
    {
        var cell = _sheet.Cell(_row, column);
        cell.SetLiteral(LiteralText.Shown(text));
        ReturnedStyle.Plain(cell, size);
        return TextFit.Height(text, Columns[column - 1].Width - 2, size);
    }

    private double Stack(int column, Text text)
    {
        FormStyle.Stack(_sheet.Cell(_row, column), new Text(LiteralText.ShownInRun(text.Zh), LiteralText.ShownInRun(text.En)));
        var width = Columns[column - 1].Width - 2;
        return TextFit.Height(text.Zh, width, Fonts.BodySize) + TextFit.Height(text.En, width, Fonts.SmallSize);
    }

    private void Box((int First, int Last) columns, Text label, string value) => FormStyle.Box(
        FormPage.Line(_sheet, _row - 1, columns, label.Both, Fonts.SmallSize), FormPage.Line(_sheet, _row, columns, value, 13), 13);

    private IXLRange Line(string text, double size) => FormPage.Line(_sheet, ++_row, (1, Columns.Length), text, size);

    private void Finish(int heading, FindingSummary summary)
    {
        _sheet.SetTabColor(ReturnedStyle.Tab(summary.Outcome));
        _sheet.SetTabActive();
        _sheet.PageSetup.PrintAreas.Add(1, 1, _row, Columns.Length);
        FormPage.Print(_sheet, _template, XLPageOrientation.Landscape, pagesTall: 0, heading);
        _sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
    }

    private static string Stacked(Text text) => $"{text.Zh}\n{text.En}";

    private static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
