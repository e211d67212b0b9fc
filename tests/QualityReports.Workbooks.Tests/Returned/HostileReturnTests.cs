using QualityReports.Domain;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Templates;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Returned;

/// <summary>No clerk's text becomes a formula, a link or markup: neither in its cell, nor in a quoting finding, nor in a comment.</summary>
[Trait("Category", "Slow")]
public sealed class HostileReturnTests
{
    private static readonly FormEdition Form = TemplateSample.Form;

    // Each text in a row of each list, in every column, and in turn in entries of every kind.
    private static readonly ReturnedSample All = WithTexts(HostileText.Texts);

    [Fact]
    public void Write_HostileTexts_ReadAsBefore()
    {
        var again = All.ReadAgain();
        foreach (var (code, list) in All.Document.Lists)
        {
            // An answer of a drop-down has the spelling of the drop-down.
            var columns = Form.ListOf(code).Columns.Index().Where(column => column.Item.Type != ColumnType.Choice).Select(column => column.Index).ToList();
            foreach (var column in columns)
                Assert.Equal(list.Rows.Select(row => row.Cells[column].Raw), again.Lists[code].Rows.Select(row => row.Cells[column].Raw));
        }

        foreach (var indicator in Form.Indicators.Where(indicator => indicator.Type is not (IndicatorType.YesNo or IndicatorType.Choice)))
            Assert.Equal(All.Document.Entries[indicator.Code].Content.Raw, again.Entries[indicator.Code].Content.Raw);
    }

    [Fact]
    public void Write_FormulaLikeTexts_HaveTheQuotePrefix()
    {
        using var opened = All.Open();
        var workbook = opened.Workbook;
        var sheet = workbook.Worksheet(Form.ListOf("L1").Sheet);
        for (var i = 0; i < HostileText.Texts.Length; i++)
        {
            var isFormulaLike = HostileText.Texts[i][0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n' or '\'';
            Assert.Equal((i, isFormulaLike), (i, sheet.Cell(5 + i, 1).Style.IncludeQuotePrefix));
        }
    }

    [Fact]
    public void Write_HostileTexts_LeaveNoFormulaButTheTemplates()
    {
        var own = HostileText.FormulasOf(Written.Template(TemplateSample.Blank)).Select(item => (item.Cell, item.Formula)).ToList();
        Assert.NotEmpty(own);
        Assert.Equal(own, HostileText.FormulasOf(All.File).Select(item => (item.Cell, item.Formula)));
        Assert.Empty(HostileText.WaysOut(All.File));
        Assert.DoesNotContain(HostileText.CellTypesOf(All.File), cell => cell.Type is not (null or "s" or "n"));
    }

    [Fact]
    public void Write_HostileTexts_ConformToTheStandard() => Assert.Empty(HostileText.Violations(All.File));

    [Fact]
    public void Write_HostileTexts_AreQuotedAsTheyAre()
    {
        var parts = HostileText.PartsOf(All.File);
        var strings = parts["xl/sharedStrings.xml"].Root!.Elements().Select(HostileText.TextOf).ToHashSet();
        var comments = string.Join('|', parts.Where(part => part.Key.StartsWith("xl/comments", StringComparison.Ordinal))
            .SelectMany(part => part.Value.Descendants(HostileText.Main + "comment")).Select(HostileText.TextOf));
        var quoted = All.Findings.Where(finding => finding.Cell is not null && finding.Found is not null).ToList();
        Assert.True(quoted.Count > HostileText.Texts.Length);
        foreach (var finding in quoted)
        {
            Assert.Contains(HostileText.Shown(finding.Found!), strings);
            var zh = HostileText.Shown(MessageCatalog.Render(finding, Language.Zh).Message);
            Assert.Contains(strings, text => text.StartsWith(zh, StringComparison.Ordinal));
            Assert.Contains(zh, comments, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_Links_LeadToSheetsOfTheWorkbook()
    {
        var parts = HostileText.PartsOf(All.File);
        var links = parts.Values.SelectMany(part => part.Descendants(HostileText.Main + "hyperlink")).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.Equal(["location", "ref"], link.Attributes().Where(attribute => attribute.Name.LocalName != "display")
                .Select(attribute => attribute.Name.ToString()).Order());
            Assert.True(CellAddress.TryParse(((string)link.Attribute("location")!).Replace("'", "", StringComparison.Ordinal), out var place));
            Assert.Contains(place.Sheet, Form.Lists.Select(list => list.Sheet).Append(Form.Sheets.Return));
        });
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task Write_HostileTexts_AreTheSameAfterLibreOffice()
    {
        var saved = await LibreOffice.SaveAsync(All.File);
        var again = ReturnedSample.Read(saved);
        foreach (var list in Form.Lists)
        {
            var pairs = TextsOf(All.ReadAgain().Lists[list.Code]).Zip(TextsOf(again.Lists[list.Code]));
            Assert.DoesNotContain(pairs, pair => pair.First != pair.Second && !LibreOfficeChanges(pair.First));
        }

        Assert.Equal(
            HostileText.FormulasOf(Written.Template(TemplateSample.Blank)).Select(item => item.Cell).Order(),
            HostileText.FormulasOf(saved).Select(item => item.Cell).Order());
        Assert.Empty(HostileText.WaysOut(saved));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("a\u0001b\uD800")]
    [InlineData("&P&[File]<b>")]
    public void Write_HostileLocality_StillWrites(string name)
    {
        var template = TemplateSample.Blank with { LocalityName = name, ProvinceName = name };
        var file = Written.Returned(All.Document, template.Address, name, name, All.Findings);
        Assert.Empty(HostileText.Violations(file));
        Assert.Empty(HostileText.Violations(Written.Template(template)));
        Assert.Equal(HostileText.FormulasOf(All.File).Count, HostileText.FormulasOf(file).Count);
    }

    // LibreOffice neither escapes text that resembles an escape, nor keeps control characters.
    private static bool LibreOfficeChanges(string text) => text.Contains("_x00", StringComparison.Ordinal) || text.Any(c => char.IsControl(c) && c != '\n');

    private static IEnumerable<string> TextsOf(ListDocument list) => list.Rows.SelectMany(row => row.Cells).Select(cell => cell.ToString());

    private static ReturnedSample WithTexts(string[] texts)
    {
        var document = ReturnedSample.Read(Written.Template(TemplateSample.Blank));
        var entries = document.Entries.Select((entry, i) => (entry.Key, Value: entry.Value with { Content = CellContent.OfText(texts[i % texts.Length]) }));
        var filled = document with
        {
            Entries = entries.ToDictionary(entry => entry.Key, entry => entry.Value),
            Lists = document.Lists.ToDictionary(list => list.Key, list => list.Value with { Rows = RowsOf(Form.ListOf(list.Key), texts) }),
        };
        return ReturnedSample.Of(filled, ReturnChecker.Check(filled).Findings);
    }

    private static ListRow[] RowsOf(ListDefinition list, string[] texts) =>
        [.. texts.Select((text, row) => new ListRow(5 + row, list.Columns.Select(_ => CellContent.OfText(text)).ToArray()))];

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
