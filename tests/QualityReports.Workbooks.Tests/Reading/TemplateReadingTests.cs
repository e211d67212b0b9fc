using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class TemplateReadingTests
{
    private static readonly FormEdition Form = ReadingSupport.Form;

    public static TheoryData<string, WorkbookBuilder> Dialects => new()
    {
        { "plain", new WorkbookBuilder() },
        { "Strict", new WorkbookBuilder { Strict = true } },
        { "UTF-16", new WorkbookBuilder { Utf16 = true } },
        { "no references", new WorkbookBuilder { OmitReferences = true } },
        { "inline strings", new WorkbookBuilder { InlineStrings = true } },
        { "no references, inline strings, Strict", new WorkbookBuilder { OmitReferences = true, InlineStrings = true, Strict = true } },
        { "1904", new WorkbookBuilder { Date1904 = true } },
        { "rows reversed", new WorkbookBuilder { ReverseRows = true } },
        { "names in capitals", new WorkbookBuilder { CapitalNames = true } },
        { "absolute targets", new WorkbookBuilder { AbsoluteTargets = true } },
        { "prefixed elements", new WorkbookBuilder { Prefixed = true } },
    };

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Read_AnyDialect_GivesTheSameDocument(string dialect, WorkbookBuilder workbook)
    {
        var result = ReadingSupport.Read(ReadingSupport.FilledIn().AddTo(workbook).Build());

        Assert.Empty(result.Findings);
        Assert.Equal(ReadingSupport.Describe(ReadingSupport.Read(ReadingSupport.FilledIn().Build()).Document!), ReadingSupport.Describe(result.Document!));
        Assert.NotEmpty(dialect);
    }

    [Fact]
    public void Read_FilledInReturn_GivesEntriesAndRowsWithTheirPlaces()
    {
        var document = ReadingSupport.Read(ReadingSupport.FilledIn().Build()).Document!;

        Assert.Equal(new FormIdentity("2009", "330000", "330302", "2009-Q1"), document.Identity);
        Assert.Equal(Form.Indicators.Count, document.Entries.Count);
        Assert.Equal(CellContent.OfNumber(233), document.Entries[new("C01")].Content);
        Assert.Equal(CellContent.OfDate(new DateOnly(2009, 2, 17)), document.Entries[new("A04")].Content);
        Assert.Equal(CellContent.Blank, document.Entries[new("C03")].Content);
        Assert.Equal("表 Return!D5", document.Nil!.Address.ToString());
        Assert.Equal("表 Return!D7", document.Entries[new("A01")].Address.ToString());
        var list = document.Lists["L1"];
        Assert.Equal([4, 5], list.Rows.Select(row => row.Number));
        Assert.Equal("抽查 Inspections!J4", list.AddressOf(list.Rows[0], 9).ToString());
        Assert.Equal(CellContent.OfNumber(12.5m), list.Rows[0].Cells[9]);
        Assert.Equal("剥离强度\n不合格", list.Rows[1].Cells[8].Raw);
        Assert.Empty(document.Lists["L3"].Rows);
    }

    [Fact]
    public void Read_RowsOutOfOrder_ListRowsAreInTheSheetsOrder()
    {
        var document = ReadingSupport.Read(ReadingSupport.FilledIn().AddTo(new WorkbookBuilder { ReverseRows = true }).Build()).Document!;

        Assert.Equal([4, 5], document.Lists["L1"].Rows.Select(row => row.Number));
    }

    [Fact]
    public void Read_IdentityAsNumbersInOtherColumns_IsText()
    {
        var template = ReadingSupport.FilledIn();
        template.Without.Add("_form");
        var workbook = template.AddTo(new WorkbookBuilder());
        workbook.AddSheet(" _form ").Set("D3", " edition ").Set("E3", 2009).Set("D9", "PROVINCE").Set("E9", 330000).Set("D5", "locality").Set("E5", 330302m)
            .Set("D6", "period").Set("E6", "２００９-Q1");

        Assert.Equal(new FormIdentity("2009", "330000", "330302", "2009-Q1"), ReadingSupport.Read(workbook.Build()).Document!.Identity);
    }

    [Fact]
    public void Read_CodesWithSpacesAndFullWidthForms_AreFound()
    {
        var template = ReadingSupport.FilledIn();
        template.Rename = code => code is "C01" ? " Ｃ０１\u00A0" : code is "#value" ? "＃value " : code is "L1.product" ? "\u200BL1.product" : code;

        Assert.Equal(CellContent.OfNumber(233), ReadingSupport.Read(template.Build()).Document!.Entries[new("C01")].Content);
    }

    [Fact]
    public void Read_NilRowGone_NilIsNull()
    {
        var template = ReadingSupport.FilledIn();
        template.Rename = code => code == "NIL" ? null : code;

        Assert.Null(ReadingSupport.Read(template.Build()).Document!.Nil);
    }

    [Fact]
    public void Read_ListRowWithoutData_IsSkipped()
    {
        var template = ReadingSupport.FilledIn();
        template.Lists["L1"].Insert(1, new() { ["product"] = "  " });
        template.Lists["L1"].Insert(1, []);
        var workbook = template.AddTo(new WorkbookBuilder());

        Assert.Equal([4, 7], ReadingSupport.Read(workbook.Build()).Document!.Lists["L1"].Rows.Select(row => row.Number));
    }

    [Fact]
    public void Read_SecondRowOfHeadings_TemplateAltered()
    {
        var template = ReadingSupport.FilledIn();
        template.Lists["L2"].Add(Form.ListOf("L2").Columns.ToDictionary(column => column.Code, column => (object?)column.Label.Zh));

        var finding = ReadingSupport.Refusal(template.Build());
        Assert.Equal((FindingKinds.TemplateAltered, "案件 Cases!A5"), (finding.Kind, finding.Cell.ToString()));
    }

    [Fact]
    public void Read_OtherWorkbook_TemplateForeign()
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("Sheet1").Set("A1", 1);

        Assert.Equal(FindingKinds.TemplateForeign, ReadingSupport.Refusal(workbook.Build()).Kind);
    }

    [Fact]
    public void Read_OtherEdition_TemplateOldNamesBoth()
    {
        var template = ReadingSupport.FilledIn();
        template.Identity["edition"] = 2005;

        var finding = ReadingSupport.Refusal(template.Build());

        Assert.Equal((FindingKinds.TemplateOld, "2005", Form.Edition), (finding.Kind, finding.Found, finding.Expected!.En));
    }

    [Fact]
    public void Read_IdentityWithoutEdition_TemplateAltered()
    {
        var template = ReadingSupport.FilledIn();
        template.Identity.Remove("edition");

        Assert.Equal((FindingKinds.TemplateAltered, ReadingTexts.FormEdition), KindAndDetail(template));
    }

    [Fact]
    public void Read_SheetsGone_TemplateAlteredNamesEach()
    {
        var template = ReadingSupport.FilledIn();
        string[] names = [Form.Sheets.Return, Form.Lists[1].Sheet];
        template.Without.UnionWith(names);

        var findings = ReadingSupport.Read(template.Build()).Findings;

        Assert.Equal(names.Select(ReadingTexts.MissingSheet), findings.Select(finding => finding.Expected));
        Assert.All(findings, finding => Assert.Equal(FindingKinds.TemplateAltered, finding.Kind));
    }

    [Fact]
    public void Read_GuideSheetGone_IsRead()
    {
        var template = ReadingSupport.FilledIn();
        template.Without.Add(Form.Sheets.Guide);

        Assert.NotNull(ReadingSupport.Read(template.Build()).Document);
    }

    [Theory]
    [InlineData("#code")]
    [InlineData("#value")]
    public void Read_MarkGone_TemplateAlteredNamesIt(string mark)
    {
        var template = ReadingSupport.FilledIn();
        template.Rename = code => code == mark ? null : code;

        Assert.Equal((FindingKinds.TemplateAltered, ReadingTexts.MissingHeader(Form.Sheets.Return, mark)), KindAndDetail(template));
    }

    [Fact]
    public void Read_CodesGone_TemplateAlteredNamesThem()
    {
        var template = ReadingSupport.FilledIn();
        template.Rename = code => code is "B01" or "C14" ? "?" : code;

        Assert.Equal((FindingKinds.TemplateAltered, ReadingTexts.MissingCodes(Form.Sheets.Return, ["B01", "C14"])), KindAndDetail(template));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("NIL")]
    [InlineData("C01")]
    public void Read_CodeTwice_TemplateAlteredNamesIt(string code)
    {
        // The letter of a section is no code of an entry: duplicates have no meaning.
        var template = ReadingSupport.FilledIn();
        var workbook = template.AddTo(new WorkbookBuilder());
        var file = workbook.Replace("xl/worksheets/sheet2.xml", WithExtraRow(template, code)).Build();

        if (code == "A")
            Assert.NotNull(ReadingSupport.Read(file).Document);
        else
            Assert.Matches($"^the sheet “表 Return” has codes twice, and nothing says which counts: {code} \\(A[0-9]+, A[0-9]+\\)$", ReadingSupport.Refusal(file).Expected!.En);
    }

    [Fact]
    public void Read_ListColumnsGone_TemplateAlteredNamesThem()
    {
        var template = ReadingSupport.FilledIn();
        template.Rename = code => code is "L1.result" or "L1.value" ? null : code;

        Assert.Equal((FindingKinds.TemplateAltered, ReadingTexts.MissingColumns(Form.Lists[0].Sheet, ["L1.result", "L1.value"])), KindAndDetail(template));
    }

    [Fact]
    public void Read_ListMarkerRowGone_TemplateAlteredNamesEveryColumn()
    {
        var template = ReadingSupport.FilledIn();
        template.Rename = code => code.StartsWith("L3.", StringComparison.Ordinal) ? null : code;

        var columns = Form.ListOf("L3").Columns.Select(column => $"L3.{column.Code}");
        Assert.Equal((FindingKinds.TemplateAltered, ReadingTexts.MissingColumns(Form.ListOf("L3").Sheet, columns)), KindAndDetail(template));
    }

    [Fact]
    public void Read_ListColumnTwice_TemplateAlteredNamesIt()
    {
        var template = ReadingSupport.FilledIn();
        template.Rename = code => code == "L2.den" ? "L2.party" : code;

        var findings = ReadingSupport.Read(template.Build()).Findings;

        var sheet = Form.ListOf("L2").Sheet;
        Assert.Contains(
            ReadingTexts.RepeatedCodes(sheet, [new("L2.party", [CellAddress.Parse($"{sheet}!D2"), CellAddress.Parse($"{sheet}!H2")])]),
            findings.Select(finding => finding.Expected));
    }

    private static string WithExtraRow(WorkbookBuilderTemplate template, string code)
    {
        var copy = new WorkbookBuilder { InlineStrings = true };
        template.AddTo(copy);
        using var zip = new System.IO.Compression.ZipArchive(copy.BuildStream());
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        return reader.ReadToEnd().Replace("</sheetData>", $"<row><c t=\"inlineStr\"><is><t>{code}</t></is></c></row></sheetData>", StringComparison.Ordinal);
    }

    private static (FindingKind Kind, Domain.Text? Detail) KindAndDetail(WorkbookBuilderTemplate template)
    {
        var finding = ReadingSupport.Refusal(template.Build());
        return (finding.Kind, finding.Expected);
    }
}
