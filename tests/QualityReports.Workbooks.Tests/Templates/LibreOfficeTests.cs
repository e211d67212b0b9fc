using System.Diagnostics;
using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Templates;

/// <summary>What LibreOffice makes of a template when it opens and saves it.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("template-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Convert_FilledTemplate_KeepsCodesValidationAndHiddenRows()
    {
        var saved = await SaveWithLibreOffice(TemplateSample.Fill(
            ("A01", CellContent.OfText("yes")), ("A02", CellContent.OfText("=1+1")), ("A04", CellContent.OfDate(new DateOnly(2009, 3, 31))),
            ("C01", CellContent.OfNumber(10)), ("C02", CellContent.OfNumber(11))));

        var result = ReturnReader.Read(new MemoryStream(saved), TemplateSample.Forms, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Equal("330381-TX01", result.Document!.Identity.Locality);
        Assert.Equal("是 / yes", result.Document.Entries[new("A01")].Content.Raw);
        Assert.Equal(CellContent.OfText("=1+1"), result.Document.Entries[new("A02")].Content);
        Assert.Equal(CellContent.OfDate(new DateOnly(2009, 3, 31)), result.Document.Entries[new("A04")].Content);
        Assert.All(result.Document.Lists.Values, list => Assert.Equal(2, list.Rows.Count));

        using var workbook = new XLWorkbook(new MemoryStream(saved));
        Assert.True(TemplateSample.RowOf(workbook, "#code").IsHidden);
        Assert.Equal(XLAllowedValues.Custom, TemplateSample.ValidationOf(TemplateSample.EntryOf(workbook, "C01")).AllowedValues);
        Assert.Equal(XLAllowedValues.List, TemplateSample.ValidationOf(TemplateSample.EntryOf(workbook, "A01")).AllowedValues);
        Assert.False(TemplateSample.EntryOf(workbook, "C01").Style.Protection.Locked);
        Assert.StartsWith("✗", (string)TemplateSample.RowOf(workbook, "C02").Cell(6).CachedValue, StringComparison.Ordinal);
    }

    private async Task<byte[]> SaveWithLibreOffice(ReturnTemplate template)
    {
        var program = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"], File.Exists);
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed");
        var from = Path.Combine(_folder, "template.xlsx");
        await File.WriteAllBytesAsync(from, TemplateWriter.Write(template), TestContext.Current.CancellationToken);
        using var process = Process.Start(program, [
            $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(_folder, "saved"), from]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return await File.ReadAllBytesAsync(Path.Combine(_folder, "saved", "template.xlsx"), TestContext.Current.CancellationToken);
    }
}
