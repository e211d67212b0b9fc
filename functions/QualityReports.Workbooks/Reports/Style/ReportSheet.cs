using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>A sheet of a report, written from top to bottom.</summary>
internal sealed class ReportSheet
{
    private readonly IReport _report;

    /// <summary>Adds a sheet with a title, a line on status and version, a note or a blank row, and a blank row.</summary>
    public ReportSheet(XLWorkbook workbook, IReport report, Text title, double[] widths, Text? note = null)
    {
        (_report, Widths, Sheet) = (report, widths, workbook.AddWorksheet(title.OneLine));
        Fonts.Page(Sheet);
        for (var i = 0; i < widths.Length; i++)
            Sheet.Column(i + 1).Width = widths[i];
        var period = PeriodNames.Of(ReportingPeriod.Parse(report.Period));
        var version = ReportTexts.VersionAsOf(report.Version, report.AsOf);
        ReportStyle.Title(Line($"{report.AreaName.Zh} {period.Zh} · {title.OneLine}", 28));
        Subtitle($"{report.AreaName.En}, {period.En} · {ReportTexts.StatusOf(report).Both} · {version.Both}", 18);
        if (note is not null)
            Note(note.Stacked);
        Row++;
    }

    public IXLWorksheet Sheet { get; }

    public double[] Widths { get; }

    /// <summary>The row that is written next.</summary>
    public int Row { get; set; } = 1;

    /// <summary>The first columns of the next row.</summary>
    public IXLRange Cells(int columns) => Sheet.Range(Row, 1, Row, columns);

    public IXLRange Line(string text, double height)
    {
        Sheet.Row(Row).Height = height;
        var range = Cells(Widths.Length).Merge();
        Sheet.Cell(Row++, 1).Say(text);
        return range;
    }

    public void Heading(string text) => ReportStyle.Heading(Line(text, 22));

    public void Heading(Text text) => Heading(text.OneLine);

    /// <summary>Writes a heading with the number of what follows.</summary>
    public void Heading(Text text, int count) => Heading(ReportTexts.Counted(text, count));

    public void Subtitle(string text, double height = 22) => ReportStyle.Subtitle(Line(text, height));

    /// <summary>Writes small print as high as its lines.</summary>
    public void Note(string text) => ReportStyle.Note(Line(text, TextFit.Height(text, Widths.Sum(), Fonts.SmallSize)));

    /// <summary>Writes the hash of the report's inputs in the row of the note.</summary>
    public void Fingerprint()
    {
        Row--;
        Subtitle($"{ReportTexts.InputsHash.OneLine}: {_report.InputsHash}", 18);
        Row++;
    }

    /// <summary>Writes a row of headings, Chinese above English, with the height of the highest.</summary>
    public void Header(IReadOnlyList<Text> titles)
    {
        for (var i = 0; i < titles.Count; i++)
            Sheet.Cell(Row, i + 1).Stack(titles[i]);
        ReportStyle.Header(Cells(titles.Count));
        Sheet.Row(Row++).Height = titles.Select((title, i) => TextFit.Height(title.Stacked, Widths[i], Fonts.SmallSize)).Max();
    }

    /// <summary>Freezes rows and columns, and prints with titles repeated on each page.</summary>
    public void Finish(int frozenRows, int frozenColumns, int firstTitle, int lastTitle)
    {
        Sheet.SheetView.Freeze(frozenRows, frozenColumns);
        Print((firstTitle, lastTitle));
    }

    /// <summary>Sets up printing of all rows above the next one.</summary>
    /// <param name="titles">The rows to repeat on each page; null for a sheet of one page.</param>
    public void Print((int First, int Last)? titles)
    {
        Sheet.PageSetup.PrintAreas.Add(1, 1, Row - 1, Widths.Length);
        var footer = $"{_report.AreaName.Zh} {_report.AreaName.En} · {PeriodNames.Of(ReportingPeriod.Parse(_report.Period)).Zh} · {ReportTexts.VersionOf(_report.Version).Both}";
        Printing.SetUp(Sheet, XLPageOrientation.Landscape, titles is null ? 1 : 0, titles, footer);
    }
}
