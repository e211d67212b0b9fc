using System.Globalization;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>An answer is read as number format, font and view show it, or a finding quotes the displayed text.</summary>
public sealed class ShownCasesTests
{
    private static readonly FormEdition Form = ReadingSupport.Form;

    // Subject, format, stored content; the finding's code, or null; what it quotes.
    private static readonly (string Subject, string Format, string Stored, string? Code, string? Quoted)[] Cells =
    [
        ("B08", "$#,##0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "$12.50"),
        ("B08", "[$$-409]#,##0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "$12.50"),
        ("B08", "[$€-407]0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "€12.50"),
        ("B08", "[$€-2]\\ 0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "€ 12.50"),
        ("B08", "[$¥-411]0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "JP¥12.50"),
        ("B08", "[$￥-411]0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "JP¥12.50"),
        ("B08", "[$USD]\\ 0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "USD 12.50"),
        ("B08", "[$HK$-C04]0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "HK$12.50"),
        ("B08", "\"US$\"0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "US$12.50"),
        ("B08", "0.00\"美元\"", "12.5", "VALUE_FOREIGN_CURRENCY", "12.50美元"),
        ("B08", "0.00\\ [$EUR]", "12.5", "VALUE_FOREIGN_CURRENCY", "12.50 EUR"),
        ("B08", "£0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "£12.50"),
        ("B08", "_(\"$\"* #,##0.00_)", "12.5", "VALUE_FOREIGN_CURRENCY", null),
        ("L2.value", "$#,##0.00", "12.5", "VALUE_FOREIGN_CURRENCY", "$12.50"),
        ("B08", "[$¥-804]#,##0.00", "12.5", null, null),
        ("B08", "\"¥\"#,##0.00", "12.5", null, null),
        ("B08", "￥0.00", "12.5", null, null),
        ("B08", "[$CNY]\\ 0.00", "12.5", null, null),
        ("B08", "\"RMB\" 0.00", "12.5", null, null),
        ("B08", "0.00\"万元\"", "12.5", null, null),
        ("B08", "@", "$12.5", "VALUE_FOREIGN_CURRENCY", "$12.5"),
        ("B08", "@", "12.5美元", "VALUE_FOREIGN_CURRENCY", "12.5美元"),
        ("L2.value", "@", "HK$12.5", "VALUE_FOREIGN_CURRENCY", "HK$12.5"),
        ("C01", "\">\"0", "12", "VALUE_SHOWN_OTHERWISE", ">12"),
        ("C01", "\"约\"0", "12", "VALUE_SHOWN_OTHERWISE", "约12"),
        ("C01", "\"≥\"0", "12", "VALUE_SHOWN_OTHERWISE", "≥12"),
        ("C01", "\"~\"0", "12", "VALUE_SHOWN_OTHERWISE", "~12"),
        ("C01", "0\"多\"", "12", "VALUE_SHOWN_OTHERWISE", "12多"),
        ("C01", "0\"余\"", "12", "VALUE_SHOWN_OTHERWISE", "12余"),
        ("C01", "0\"以上\"", "12", "VALUE_SHOWN_OTHERWISE", "12以上"),
        ("C01", "0\"廿\"", "12", "VALUE_SHOWN_OTHERWISE", "12廿"),
        ("C01", "0\"打\"", "12", "VALUE_SHOWN_OTHERWISE", "12打"),
        ("C01", "0\" (旧)\"", "12", "VALUE_SHOWN_OTHERWISE", "12 (旧)"),
        ("C01", "0\"/10\"", "12", "VALUE_SHOWN_OTHERWISE", "12/10"),
        ("C01", "0*0", "12", "VALUE_SHOWN_OTHERWISE", "12000"),
        ("C01", "*10", "12", "VALUE_SHOWN_OTHERWISE", "11112"),
        ("C01", "*-0", "12", "VALUE_SHOWN_OTHERWISE", "---12"),
        ("C01", "* 0", "12", null, null),
        ("C01", "0\" \"0", "1313", "VALUE_SHOWN_OTHERWISE", "131 3"),
        ("C01", "#\" \"000", "1313", null, null),
        ("B08", "#\" \"000.00", "1313.5", null, null),
        ("C01", "0\"批次\"", "12", null, null),
        ("C01", "0\" (批)\"", "12", null, null),
        ("C01", "@*0", "12", "VALUE_SHOWN_OTHERWISE", "12000"),
        ("C01", "0;-0;", "0", "VALUE_NOT_SHOWN", ""),
        ("C01", ";;;", "12", "VALUE_NOT_SHOWN", ""),
        ("C01", "#", "0", "VALUE_NOT_SHOWN", ""),
        ("C01", "[>0]0;", "0", "VALUE_NOT_SHOWN", ""),
        ("C01", "[=0]\"\";0", "0", "VALUE_NOT_SHOWN", ""),
        ("C01", "[<5]0;", "3", null, null),
        ("C01", "[<5]0;", "7", "VALUE_NOT_SHOWN", ""),
        ("C01", "0", "0", null, null),
        ("C01", "00000", "12", null, null),
        ("C01", "d", "12", "VALUE_SHOWN_OTHERWISE", "12"),
        ("L2.value", "0.00;-0.00;;", "0", "VALUE_NOT_SHOWN", ""),
        ("A04", "\"2009-03-\"dd", "39473", "VALUE_SHOWN_OTHERWISE", "2009-03-26"),
        ("A04", "\"2008-01-\"dd", "39473", null, null),
        ("A04", "yyyy-mm\"-15\"", "39473", "VALUE_SHOWN_OTHERWISE", "2008-01-15"),
        ("A04", "[<39000]yyyy-mm-dd;\"长期\"", "39473", "VALUE_SHOWN_OTHERWISE", "长期"),
        ("A04", "[<39000]\"长期\";yyyy-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", "2008-01-26"),
        ("A04", "yyyy-mm-dd\" (农历)\"", "39473", "VALUE_SHOWN_OTHERWISE", "2008-01-26 (农历)"),
        ("A04", "yyyy\"年\"m\"月\"d\"日（阴历）\"", "39473", "VALUE_SHOWN_OTHERWISE", "2008年1月26日（阴历）"),
        ("A04", "yyyy-mm-dd农历", "39473", "VALUE_SHOWN_OTHERWISE", "2008-01-26农历"),
        ("A04", "[$-130000]yyyy-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", "2007-12-19（农历）"),
        ("A04", "[$-D07041E]yyyy-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", "2551-01-26（佛历）"),
        ("A04", "bbbb-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", "2551-01-26（佛历）"),
        ("A04", "[$-404]e/m/d", "39473", "VALUE_SHOWN_OTHERWISE", "97-01-26（民国）"),
        ("A04", "yyyy-dd-mm", "39540", "VALUE_SHOWN_OTHERWISE", "2008-02-04"),
        ("A04", "[$-30411]e-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", "20-01-26（日本年号）"),
        ("A04", "[$-50412]yyyy-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", "4341-01-26（檀纪）"),
        ("A04", "[$-60401]yyyy-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", null),
        ("A04", "[$-8040D]yyyy-mm-dd", "39473", "VALUE_SHOWN_OTHERWISE", null),
        ("A04", "[$-1010409]d mmmm yyyy", "39473", null, null),
        ("A04", "yyyy\"年\"m\"月\"", "39473", "VALUE_SHOWN_ROUNDED", "2008年1月"),
        ("A04", "m\"月\"d\"日\"", "39473", "VALUE_SHOWN_ROUNDED", "1月26日"),
        ("A04", "yyyy-mm", "39473", "VALUE_SHOWN_ROUNDED", "2008-01"),
        ("A04", "mmm-yy", "39473", "VALUE_SHOWN_ROUNDED", "Jan-08"),
        ("A04", "[$-804]aaaa", "39473", "VALUE_SHOWN_ROUNDED", "Saturday"),
        ("A04", "yyyy", "39473", "VALUE_SHOWN_ROUNDED", "2008"),
        ("A04", "yyyy\"年\"m\"月\"d\"日\"", "39473", null, null),
        ("A04", "[$-804]yyyy\"年\"m\"月\"d\"日\"dddd", "39473", null, null),
        ("A04", "yyyy\"年\"m\"月\"d\"日\" aaaa", "39473", null, null),
        ("A04", "yyyy-mm-dd hh:mm", "39473.75", null, null),
        ("A04", ";;;", "39473", "VALUE_NOT_SHOWN", ""),
        ("L2.filedOn", "\"2009-03-\"dd", "39817", "VALUE_SHOWN_OTHERWISE", "2009-03-04"),
        ("L2.filedOn", "[$-130000]yyyy-mm-dd", "39817", "VALUE_SHOWN_OTHERWISE", "2008-12-09（农历）"),
        ("A04", "@", "2008-8-13（农历）", "VALUE_NOT_DATE", "2008-8-13（农历）"),
        ("A04", "@", "2008年8月13日 阴历", "VALUE_NOT_DATE", "2008年8月13日 阴历"),
        ("A04", "@\" (阴历)\"", "2008-8-13", "VALUE_NOT_DATE", "2008-8-13 (阴历)"),
        ("L2.filedOn", "@", "2009-1-13(阴历)", "VALUE_NOT_DATE", "2009-1-13(阴历)"),
        ("C05", "@", "93.5%", "VALUE_READ_AS_SHOWN", "93.5%"),
        ("C05", "@", "93.5％", "VALUE_READ_AS_SHOWN", "93.5％"),
        ("C05", "0.0\"％\"", "93.5", null, null),
        ("C05", "@", "93.555%", "VALUE_NOT_PERCENT", "93.555%"),
        ("C05", "@", "93%%", "VALUE_NOT_PERCENT", "93%%"),
        ("C05", "@", "-93%", "VALUE_NEGATIVE", "-93%"),
        ("C01", "@", "93%", "VALUE_NOT_COUNT", "93%"),
    ];

    public static TheoryData<string, string, string, string?, string?> Formats => [.. Cells];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Check_FormatThatShowsSomethingElse_IsReadAsShownOrQuoted(string subject, string format, string stored, string? code, string? quoted)
    {
        var finding = FindingAt(subject, workbook => Cell(workbook, format, stored));

        Assert.Equal(code, finding?.Kind.Code);
        if (quoted is not null)
            Assert.Equal(quoted, finding!.Found);
    }

    [Theory]
    [InlineData("C01", "<vertAlign val=\"superscript\"/>", "VALUE_RAISED")]
    [InlineData("C01", "<vertAlign val=\"subscript\"/>", "VALUE_RAISED")]
    [InlineData("C01", "<vertAlign val=\"baseline\"/>", null)]
    [InlineData("C01", "<strike/>", "VALUE_STRUCK")]
    [InlineData("C01", "<strike val=\"0\"/>", null)]
    [InlineData("B08", "<vertAlign val=\"superscript\"/>", "VALUE_RAISED")]
    [InlineData("L2.value", "<vertAlign val=\"superscript\"/>", "VALUE_RAISED")]
    [InlineData("L2.value", "<strike/>", "VALUE_STRUCK")]
    [InlineData("A02", "<vertAlign val=\"superscript\"/>", null)]
    public void Check_FontOfTheWholeCell_IsJudgedAsThatOfRuns(string subject, string font, string? code) =>
        Assert.Equal(code, FindingAt(subject, workbook => Cell(workbook, "General", "12", font))?.Kind.Code);

    [Theory]
    [InlineData("C01", "0", "VALUE_NOT_SHOWN")]
    [InlineData("C01", "12", null)]
    [InlineData("B08", "0.00", "VALUE_NOT_SHOWN")]
    [InlineData("L2.value", "0", "VALUE_NOT_SHOWN")]
    public void Check_SheetThatHidesZeros_FindsThem(string subject, string stored, string? code)
    {
        var workbook = new WorkbookBuilder { HidesZeros = true };

        Assert.Equal(code, FindingAt(subject, workbook => Cell(workbook, "#,##0.00", stored), workbook)?.Kind.Code);
    }

    [Fact]
    public void Check_TextOfZeroOnASheetThatHidesZeros_IsShown() =>
        Assert.Null(FindingAt("C01", _ => "0", new WorkbookBuilder { HidesZeros = true }));

    // What is typed instead depends on the answer.
    [Theory]
    [InlineData("C01", "\"约\"0", "12", "General (Ctrl+Shift+~) and type the whole number (batches)")]
    [InlineData("B08", "0.00\"元\"", "12", "type the amount in 10,000 yuan")]
    [InlineData("A04", "\"2009-03-\"dd", "39473", "Date (yyyy-mm-dd)")]
    [InlineData("A04", "[h]:mm", "39473", "Date (yyyy-mm-dd)")]
    [InlineData("A06", "h:mm", "0.5", "format to Text")]
    public void Check_ShownOtherwise_NamesTheFormatForTheAnswer(string subject, string format, string stored, string part)
    {
        var finding = FindingAt(subject, workbook => Cell(workbook, format, stored))!;

        Assert.Equal(FindingKinds.ValueShownOtherwise, finding.Kind);
        Assert.Contains(part, MessageCatalog.Render(finding, Domain.Language.En).Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("39473", MessageCatalog.Render(finding, Domain.Language.En).Message, StringComparison.Ordinal);
    }

    // N/A is offered where it is an answer.
    [Theory]
    [InlineData("A02", true)]
    [InlineData("L2.den", true)]
    [InlineData("L2.value", false)]
    [InlineData("L2.closedOn", false)]
    public void Check_Ditto_OffersNotApplicableWhereItIsAnAnswer(string subject, bool isOffered)
    {
        var finding = FindingAt(subject, _ => "同上")!;

        Assert.Equal(FindingKinds.ValueNoAnswer, finding.Kind);
        Assert.Equal(isOffered, MessageCatalog.Render(finding, Domain.Language.En).Fix.Contains("N/A", StringComparison.Ordinal));
        Assert.Equal(isOffered, MessageCatalog.Render(finding, Domain.Language.Zh).Fix.Contains("N/A", StringComparison.Ordinal));
    }

    private static Finding? FindingAt(string subject, Func<WorkbookBuilder, object> make, WorkbookBuilder? workbook = null)
    {
        workbook ??= new WorkbookBuilder();
        var template = new WorkbookBuilderTemplate(Form);
        if (subject.Split('.') is [var list, var column])
            template.Lists[list] = [new() { [column] = make(workbook), ["caseNumber"] = "1", ["party"] = "x", ["status"] = "open" }];
        else
            template.Entries[subject] = make(workbook);
        return CheckedFile.Of(template.AddTo(workbook).Build()).Findings
            .SingleOrDefault(finding => finding.Subject == subject && finding.Kind.Code.StartsWith("VALUE_", StringComparison.Ordinal)
                && finding.Kind != FindingKinds.ValueBeforePeriod);
    }

    private static RawCell Cell(WorkbookBuilder workbook, string format, string stored, string font = "")
    {
        var attributes = string.Create(CultureInfo.InvariantCulture, $" s=\"{workbook.AddStyle(format, font)}\"");
        return !format.Contains('@', StringComparison.Ordinal) && decimal.TryParse(stored, CultureInfo.InvariantCulture, out _)
            ? new RawCell(attributes, $"<v>{stored}</v>")
            : new RawCell(attributes + " t=\"s\"", string.Create(CultureInfo.InvariantCulture, $"<v>{workbook.AddStringItem($"<t>{stored}</t>")}</v>"));
    }
}
