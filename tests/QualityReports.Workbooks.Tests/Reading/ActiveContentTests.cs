using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class ActiveContentTests
{
    private const string Microsoft = "http://schemas.microsoft.com/office/2006/relationships/";
    private const string MacroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private const string VbaType = "application/vnd.ms-office.vbaProject";

    public static TheoryData<string, Action<WorkbookBuilder>> Macros => new()
    {
        { nameof(ReadingTexts.MacroWorkbook), book => book.WorkbookType = MacroType },
        { nameof(ReadingTexts.MacroWorkbook), book => book.WorkbookType = "application/vnd.ms-excel.template.macroEnabled.main+xml" },
        { nameof(ReadingTexts.MacroWorkbook), book => (book.WorkbookType, _) = ("", book.AddDefaultType("xml", MacroType)) },
        { nameof(ReadingTexts.VbaProject), book => book.AddPart("xl/a.bin", "x", VbaType) },
        { nameof(ReadingTexts.VbaProject), book => book.AddPart("xl/a.bin", "x", null, Microsoft + "vbaProject") },
        { nameof(ReadingTexts.VbaProject), book => book.AddPart("xl/VBAProject.bin", "x") },
        { nameof(ReadingTexts.MacroSheet), book => book.AddPart("xl/macrosheets/sheet1.xml", "<a/>", "application/vnd.ms-excel.macrosheet+xml") },
        { nameof(ReadingTexts.MacroSheet), book => book.AddPart("xl/macrosheets/sheet1.xml", "<a/>", null, Microsoft + "xlMacrosheet") },
        { nameof(ReadingTexts.MacroSheet), book => book.AddPart("xl/macrosheets/sheet1.xml", "<a/>", null, Microsoft + "xlIntlMacrosheet") },
    };

    public static TheoryData<string, Action<WorkbookBuilder>> Active => new()
    {
        { nameof(ReadingTexts.DdeLink), book => book.AddExternalLink("<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>") },
        { nameof(ReadingTexts.OleLink), book => book.AddExternalLink("<oleLink progId=\"Word.Document\"/>") },
        { nameof(ReadingTexts.EmbeddedObject), book => book.AddRelationship("xl/worksheets/sheet2.xml", "oleObject", "../embeddings/oleObject1.bin") },
        { nameof(ReadingTexts.EmbeddedObject), book => book.AddRelationship("xl/worksheets/sheet2.xml", "oleObject", "file:///c:/a.doc", external: true) },
        { nameof(ReadingTexts.EmbeddedObject), book => book.AddRelationship("xl/worksheets/sheet2.xml", "package", "../embeddings/a.docx") },
        { nameof(ReadingTexts.EmbeddedObject), book => book.AddPart("xl/embeddings/a.bin", "x", "application/vnd.openxmlformats-officedocument.oleObject") },
        { nameof(ReadingTexts.ActiveXControl), book => book.AddRelationship("xl/worksheets/sheet2.xml", "control", "../activeX/activeX1.xml") },
        { nameof(ReadingTexts.ActiveXControl), book => book.AddPart("xl/activeX/activeX1.xml", "<a/>", "application/vnd.ms-office.activeX+xml") },
    };

    public static TheoryData<string, Action<WorkbookBuilder>> Harmless => new()
    {
        { "default type of another extension", book => book.AddDefaultType("bin", VbaType) },
        { "default type of printer settings", book => book.AddDefaultType("bin", VbaType).AddPart("xl/printerSettings/printerSettings1.bin", "x", null,
            "printerSettings") },
        { "default type beside the workbook's own", book => book.AddDefaultType("xml", MacroType) },
        { "form control", book => book.AddPart("xl/ctrlProps/ctrlProp1.xml", "<a/>", "application/vnd.ms-excel.controlproperties+xml", "ctrlProp") },
        { "hyperlink", book => book.AddRelationship("xl/worksheets/sheet2.xml", "hyperlink", "https://example.org/", external: true) },
        { "link that is gone", book => book.AddRelationship("xl/worksheets/sheet2.xml", "drawing", "../../../../gone.xml") },
    };

    [Theory]
    [MemberData(nameof(Macros))]
    public void Read_Macros_AreRefused(string what, Action<WorkbookBuilder> change) => AssertRefused(FindingKinds.FileMacro, what, change);

    [Theory]
    [MemberData(nameof(Active))]
    public void Read_ActiveContent_IsRefused(string what, Action<WorkbookBuilder> change) => AssertRefused(FindingKinds.FileActiveContent, what, change);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Read_WhatOnlyLooksActive_IsTaken(string what, Action<WorkbookBuilder> change)
    {
        var result = Read(change, strict: false);

        Assert.Empty(result.Findings);
        Assert.True(result.Document is not null, what);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_LinkToAWorkbook_IsTakenWithANote(bool strict)
    {
        var result = Read(
            book => book.AddExternalLink("<externalBook/>").AddRelationship("xl/externalLinks/externalLink1.xml", "externalLinkPath", "file:///c:/2008.xlsx",
                external: true),
            strict);

        Assert.NotNull(result.Document);
        var note = Assert.Single(result.Findings);
        Assert.Equal((FindingKinds.FileExternalLinksIgnored, "file:///c:/2008.xlsx"), (note.Kind, note.Found));
        Assert.False(note.Kind.Rejects);
    }

    [Fact]
    public void Read_HiddenSheets_AreNotedUnlessTheyAreOurs()
    {
        var result = Read(book => book.AddSheet("_lists", hidden: true).Set("A1", "草稿"), strict: false);
        Assert.Empty(result.Findings);

        result = Read(book => book.AddSheet("草稿", hidden: true).Set("A1", 1), strict: false);
        Assert.NotNull(result.Document);
        Assert.Equal((FindingKinds.FileHiddenSheetsIgnored, "草稿"), (Assert.Single(result.Findings).Kind, result.Findings[0].Found));
    }

    private static void AssertRefused(FindingKind kind, string what, Action<WorkbookBuilder> change)
    {
        foreach (var strict in (bool[])[false, true])
        {
            var result = Read(change, strict);
            Assert.Null(result.Document);
            Assert.Equal((kind, (Text)typeof(ReadingTexts).GetProperty(what)!.GetValue(null)!),
                (Assert.Single(result.Findings).Kind, result.Findings[0].Expected));
        }
    }

    private static Domain.Returns.ReadResult Read(Action<WorkbookBuilder> change, bool strict)
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder { Strict = strict });
        change(workbook);
        return ReadingSupport.Read(workbook.Build());
    }
}
