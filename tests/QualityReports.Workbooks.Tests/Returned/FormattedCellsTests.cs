using System.Globalization;
using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Tests.Reading;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Returned;

/// <summary>A clerk's number formats in the template and in the returned workbook, over their
/// own formats and validations: judged as in a plain workbook.</summary>
public sealed class FormattedCellsTests
{
    // A row of each list has one of them in every column; entries of one type have one after the other.
    private static readonly (string Format, object Value)[] Cells =
    [
        ("0!.0,\"万\"", 1521100d), ("0!.0000", 15211d), ("#,##0,", 1521100d), ("0%", 1d), ("0%", 0.94d), ("0.0%", 0.935d), ("[h]:mm", 1d), ("h:mm", 0.5d),
        ("0.00E+00", 1521d), ("# ?/?", 1.5d), (";;;", 12d), (";;;", "电热水器"), ("[>=10000]0!.0,\"万\";0", 1521100d), ("[=0]\"\";0", 0d), ("[Black]00000", 123d),
        ("[Black]0", 12.4d), ("0\"批\"", 12d), ("\"B\"0000", 12d), ("¥#,##0.00", 12.5d), ("yyyy\"年\"m\"月\"", 39_904d), ("yyyy-mm-dd", 39_904d), ("General", 39_904d),
        ("@\"号\"", "12"), ("@", "0012"), ("[Black]0", true), ("#,##0.00_);(#,##0.00)", -12.5d),
        ("$#,##0.00", 12.5d), ("[$¥-411]0.00", 12.5d), ("\"约\"0", 12d), ("0*0", 12d), ("\"2009-03-\"dd", 39_904d), ("[$-130000]yyyy-mm-dd", 39_904d),
    ];

    private static readonly FormEdition Form = TemplateSample.Form;
    private static readonly byte[] Template = Written.Template(Filled());
    private static readonly HashSet<string> Plain = FindingsOf(PlainWorkbook());

    [Fact]
    public void Check_FormatsInTheTemplate_AreJudgedAsInAPlainWorkbook() => AssertPlain(FindingsOf(ReturnedSample.Change(Template, Format)));

    [Fact]
    public void Check_FormatsInTheReturnedWorkbook_AreJudgedAsInAPlainWorkbook()
    {
        var returned = ReturnedSample.Of(ReturnedSample.Read(Template), []).File;

        AssertPlain(FindingsOf(ReturnedSample.Change(returned, Format)));
    }

    // Sent again as it is, it can hold nothing else than the first workbook showed.
    [Fact]
    [Trait("Category", "Slow")]
    public void Write_FormattedCells_ReturnsWhatTheyShow()
    {
        var read = CheckedFile.Of(ReturnedSample.Change(Template, Format));
        var again = ReturnedSample.Of(read.Document!, read.Findings).ReadAgain();

        Assert.Equal(RowsOf(read.Document!), RowsOf(again));
    }

    [Fact]
    public void Check_CellsStruckThrough_AreNotRead()
    {
        var returned = ReturnedSample.Of(ReturnedSample.Read(Template), []).File;
        foreach (var file in (byte[][])[Template, returned])
        {
            var struck = CheckedFile.Of(ReturnedSample.Change(file, Strike)).Findings.Where(finding => finding.Kind == FindingKinds.ValueStruck);

            Assert.Equal([.. Form.Lists.Select(list => $"{list.Code}.{list.Columns[0].Code}").Prepend("C01").Order(StringComparer.Ordinal)],
                struck.Select(finding => finding.Subject).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Check_CellsRaised_AreNotReadAndNotReturned()
    {
        var returned = ReturnedSample.Of(ReturnedSample.Read(Template), []).File;
        foreach (var file in (byte[][])[Template, returned])
        {
            var raised = CheckedFile.Of(ReturnedSample.Change(file, Raise));

            Assert.Contains(raised.Findings, finding => finding.Kind == FindingKinds.ValueRaised && finding.Subject == "C01");
            Assert.True(ReturnedSample.Of(raised.Document!, raised.Findings).ReadAgain().Entries[new("C01")].Content.IsBlank);
        }
    }

    private static void AssertPlain(HashSet<string> findings)
    {
        Assert.Equal([], Plain.Except(findings));
        Assert.Equal([], findings.Except(Plain));
    }

    private static Workbooks.Templates.ReturnTemplate Filled()
    {
        var fill = TemplateSample.Fill(("C01", CellContent.OfNumber(12)));
        var lists = Form.Lists.ToDictionary(list => list.Code, IReadOnlyList<CellContent[]> (list) =>
            [.. Cells.Select(_ => Enumerable.Repeat(CellContent.OfText("x"), list.Columns.Count).ToArray())]);
        return fill with { Entries = fill.Entries! with { Lists = lists } };
    }

    private static void Format(XLWorkbook workbook)
    {
        foreach (var (address, _, format, value) in Assignments())
        {
            var cell = workbook.Worksheet(address.Sheet).Cell(address.Row, address.Column);
            // A value in a cell of the format Text would become a text.
            cell.Style.NumberFormat.Format = format;
            cell.Value = value;
        }
    }

    private static void Strike(XLWorkbook workbook)
    {
        var document = Sheets();
        foreach (var address in document.Lists.Values.Select(list => list.AddressOf(list.Rows[0], 0)).Prepend(document.Entries[new("C01")].Address))
            workbook.Worksheet(address.Sheet).Cell(address.Row, address.Column).Style.Font.SetStrikethrough();
    }

    private static void Raise(XLWorkbook workbook)
    {
        var address = Sheets().Entries[new("C01")].Address;
        workbook.Worksheet(address.Sheet).Cell(address.Row, address.Column).Style.Font.VerticalAlignment = XLFontVerticalTextAlignmentValues.Superscript;
    }

    private static byte[] PlainWorkbook()
    {
        var workbook = new WorkbookBuilder();
        var template = new WorkbookBuilderTemplate(Form);
        foreach (var list in Form.Lists)
            template.Lists[list.Code] = [.. Cells.Select(_ => new Dictionary<string, object?>())];
        foreach (var (_, (list, row, code), format, value) in Assignments())
        {
            var cell = PlainCell(workbook, format, value);
            if (list is null)
                template.Entries[code] = cell;
            else
                template.Lists[list][row][code] = cell;
        }

        return template.AddTo(workbook).Build();
    }

    private static RawCell PlainCell(WorkbookBuilder workbook, string format, object value)
    {
        var style = string.Create(CultureInfo.InvariantCulture, $" s=\"{workbook.AddStyle(format)}\"");
        return value switch
        {
            double number => new RawCell(style, $"<v>{number.ToString("R", CultureInfo.InvariantCulture)}</v>"),
            bool flag => new RawCell(style + " t=\"b\"", flag ? "<v>1</v>" : "<v>0</v>"),
            _ => new RawCell(style + " t=\"s\"", string.Create(CultureInfo.InvariantCulture, $"<v>{workbook.AddStringItem($"<t>{value}</t>")}</v>")),
        };
    }

    private static ReturnDocument Sheets() => ReturnedSample.Read(Template);

    private static IEnumerable<(CellAddress Address, (string? List, int Row, string Code) Key, string Format, object Value)> Assignments()
    {
        var document = Sheets();
        foreach (var type in Form.Indicators.GroupBy(indicator => indicator.Type))
        {
            foreach (var (i, indicator) in type.Index())
            {
                var (format, value) = Cells[i % Cells.Length];
                yield return (document.Entries[indicator.Code].Address, (null, 0, indicator.Code.Value), format, value);
            }
        }

        foreach (var list in Form.Lists)
        {
            foreach (var (row, (format, value)) in Cells.Index())
            {
                foreach (var (i, column) in list.Columns.Index())
                    yield return (document.Lists[list.Code].AddressOf(document.Lists[list.Code].Rows[row], i), (list.Code, row, column.Code), format, value);
            }
        }
    }

    // Of how values are read, by the entry, or by the column and the row from the list's first on.
    private static HashSet<string> FindingsOf(byte[] file)
    {
        var read = CheckedFile.Of(file);
        var first = read.Document!.Lists.Values.ToDictionary(list => list.Sheet, list => list.Rows[0].Number);
        return
        [
            .. from finding in read.Findings
               where finding.Kind.Code.StartsWith("VALUE_", StringComparison.Ordinal)
               let row = finding.Cell!.Value.Row - first.GetValueOrDefault(finding.Cell.Value.Sheet, finding.Cell.Value.Row)
               select string.Create(CultureInfo.InvariantCulture, $"{finding.Subject} {row} {finding.Kind.Code} {finding.Found}"),
        ];
    }

    // What the cells show: of the entries, then of each row that shows anything.
    private static IEnumerable<string> RowsOf(ReturnDocument document) =>
        document.Form.Indicators.Select(indicator => TextOf(document.Entries[indicator.Code].Content)).Concat(
            from list in document.Form.Lists
            from row in document.Lists[list.Code].Rows
            let text = string.Join('|', row.Cells.Select(TextOf))
            where text.Trim('|').Length > 0
            select text);

    private static string TextOf(CellContent content) => content.IsStruck || content.IsBlank ? "" : content.Shown ?? content.ToString();
}
