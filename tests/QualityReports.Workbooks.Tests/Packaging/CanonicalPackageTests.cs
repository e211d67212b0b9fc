using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Packaging;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Packaging;

public sealed class CanonicalPackageTests
{
    [Fact]
    public async Task Save_SameContentAgain_GivesTheSameBytesAndTellsNoTimeOfSaving()
    {
        var first = SaveSample();
        SaveOther();

        Assert.Equal(first, await Task.Run(SaveSample, TestContext.Current.CancellationToken));
        // The next test covers the times of entries.
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var archive = new ZipArchive(new MemoryStream(first));
        foreach (var entry in archive.Entries)
        {
            using var text = new StreamReader(entry.Open());
            Assert.DoesNotContain(today, await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Save_AnyWorkbook_PutsContentTypesFirstAndTheRestInOrder()
    {
        using var archive = new ZipArchive(new MemoryStream(SaveSample()));
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal("[Content_Types].xml", names[0]);
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
        Assert.Contains("docProps/core.xml", names);
        Assert.DoesNotContain(names, name => name.EndsWith(".psmdcp", StringComparison.Ordinal));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    // Some readers know elements by their written names alone.
    [Fact]
    public void Save_AnyWorkbook_WritesTheMainNamespaceWithoutAPrefix()
    {
        string[] main =
        [
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        ];
        byte[][] files = [SaveSample(), SaveLinks(), Written.Report(FullReports.Province(localities: 5)), Written.Report(FullReports.Nation(3))];
        foreach (var file in files)
        {
            using var archive = new ZipArchive(new MemoryStream(file));
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var stream = entry.Open();
                var elements = XElement.Load(stream).DescendantsAndSelf().Where(element => main.Contains(element.Name.NamespaceName));
                Assert.All(elements, element => Assert.Null(element.GetPrefixOfNamespace(element.Name.Namespace)));
            }
        }
    }

    // ExcelJS finds tables and comments by targets as Excel writes them.
    [Fact]
    public void Save_AnyWorkbook_WritesRelativeTargetsThatExist()
    {
        byte[][] files = [SaveSample(), Written.Report(FullReports.Province(localities: 5)), Written.Template(TemplateSample.Blank)];
        foreach (var file in files)
        {
            using var archive = new ZipArchive(new MemoryStream(file));
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
            {
                using var stream = entry.Open();
                var source = new Uri("file:///" + entry.FullName.Replace("_rels/", "", StringComparison.Ordinal));
                var targets = XElement.Load(stream).Elements().Select(element => element.Attribute("Target")!.Value).ToList();
                Assert.All(targets, target => Assert.False(target.StartsWith('/'), target));
                Assert.All(targets, target => Assert.NotNull(archive.GetEntry(new Uri(source, target).AbsolutePath[1..])));
            }
        }
    }

    // ExcelJS fails on comments whose drawing is named otherwise.
    [Fact]
    public void Save_CommentsOfTwoSheets_NamesTheirDrawingsAsExcelDoes()
    {
        using var archive = new ZipArchive(new MemoryStream(SaveComments()));

        Assert.Equal(["xl/drawings/vmlDrawing1.vml", "xl/drawings/vmlDrawing2.vml"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)));
        foreach (var number in (string[])["1", "2"])
        {
            using var relationships = archive.GetEntry($"xl/worksheets/_rels/sheet{number}.xml.rels")!.Open();
            Assert.Contains($"../drawings/vmlDrawing{number}.vml", XElement.Load(relationships).Elements().Select(element => element.Attribute("Target")!.Value));
        }
    }

    [Fact]
    public void Save_TitleAndAuthor_AreKept()
    {
        using var opened = OpenedWorkbook.Of(SaveSample());
        var workbook = opened.Workbook;
        Assert.Equal("标题 Title", workbook.Properties.Title);
        Assert.Equal("Author", workbook.Properties.Author);
        Assert.Equal(2, workbook.Worksheets.Count);
        Assert.Equal("hello", workbook.Worksheet("A").Cell("A1").Comment.Text);
    }

    [Fact]
    public void Save_OtherContent_GivesOtherBytes() => Assert.NotEqual(SaveSample(), SaveOther());

    [Fact]
    public void Save_Links_LeadToTheirPlaces()
    {
        using var opened = OpenedWorkbook.Of(SaveLinks());
        var workbook = opened.Workbook;

        var links = workbook.Worksheets.SelectMany(read => read.Hyperlinks.Select(link => (link.Cell.Address.ToString(), link.InternalAddress, link.Tooltip)));
        Assert.Equal(
            [("A1", "'B'!C3", "Go <there> & \"back\""), ("B2", "'It''s <one> & \"all\"'!A1", ""), ("B3", "'B'!A1", "")],
            links.Select(link => link with { Tooltip = link.Tooltip ?? "" }));
    }

    private static byte[] SaveLinks()
    {
        using var opened = OpenedWorkbook.Empty();
        var written = opened.Workbook;
        var sheet = written.AddWorksheet("It's <one> & \"all\"");
        var other = written.AddWorksheet("B");
        CellLinks.Add(sheet.Cell("A1").SetValue("x"), "B", "C3", "Go <there> & \"back\"");
        CellLinks.Add(other.Cell("B2").SetValue(1), sheet.Name, "A1");
        CellLinks.Add(other.Cell("B3").SetValue(1), "B", "A1");
        return CanonicalPackage.Save(written);
    }

    private static byte[] SaveSample()
    {
        using var opened = OpenedWorkbook.Empty();
        var workbook = opened.Workbook;
        workbook.Properties.Title = "标题 Title";
        workbook.Properties.Author = "Author";
        var a = workbook.AddWorksheet("A");
        a.Cell("A1").SetValue("x").Comment.AddText("hello");
        CellLinks.Add(a.Cell("A2").SetValue("y"), "B", "A1");
        a.Cell("A3").SetFormulaA1("=B1+1");
        a.Range("C1:C9").AddConditionalFormat().DataBar(XLColor.Red).LowestValue().HighestValue();
        a.Range("D1:D9").AddConditionalFormat().DataBar(XLColor.Green).LowestValue().HighestValue();
        var b = workbook.AddWorksheet("B");
        b.Cell("A1").SetValue("h1");
        b.Cell("B1").SetValue("h2");
        b.Range("A1:B4").CreateTable("T1");
        b.Protect();
        b.Range("A2:A4").SetDataValidation().List("\"a,b\"");
        b.Cell("B2").Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.Yellow);
        return CanonicalPackage.Save(workbook);
    }

    private static byte[] SaveComments()
    {
        using var opened = OpenedWorkbook.Empty();
        opened.Workbook.AddWorksheet("A").Cell("A1").Comment.AddText("first");
        opened.Workbook.AddWorksheet("B").Cell("B2").Comment.AddText("second");
        return CanonicalPackage.Save(opened.Workbook);
    }

    private static byte[] SaveOther()
    {
        using var opened = OpenedWorkbook.Empty();
        var workbook = opened.Workbook;
        var sheet = workbook.AddWorksheet("B");
        sheet.Cell("B2").SetValue("y").Style.Fill.SetBackgroundColor(XLColor.Yellow).Font.SetItalic();
        return CanonicalPackage.Save(workbook);
    }
}
