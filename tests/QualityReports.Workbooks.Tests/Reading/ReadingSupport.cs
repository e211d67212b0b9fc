using System.Globalization;
using System.Text;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Reading.Packaging;
using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Tests.Reading;

internal static class ReadingSupport
{
    public static FormCatalog Forms { get; } = FormCatalog.Load();

    public static FormEdition Form => Forms.Editions[^1];

    public static ReadResult Read(byte[] file) => ReturnReader.Read(new MemoryStream(file), Forms);

    public static Finding Refusal(byte[] file)
    {
        var result = Read(file);
        Assert.Null(result.Document);
        return Assert.Single(result.Findings);
    }

    /// <summary>A filled-in return: an answer of every type, two rows of inspections and one of cases.</summary>
    public static WorkbookBuilderTemplate FilledIn()
    {
        var template = new WorkbookBuilderTemplate(Form);
        foreach (var (code, value) in new Dictionary<string, object?>
        {
            ["A01"] = "是 / Yes",
            ["A02"] = "温政〔2009〕12号 & <附件>",
            ["A04"] = new DateOnly(2009, 2, 17),
            ["A08"] = 4,
            ["B08"] = 1234.56m,
            ["C01"] = 233,
            ["C02"] = 217,
            ["C05"] = 93.13m,
            ["C06"] = "N/A",
            ["D01"] = 0,
            ["D04"] = "1,234.50",
            ["G01"] = true,
        })
            template.Entries[code] = value;
        template.Lists["L1"] =
        [
            new() { ["product"] = "电热水器", ["enterpriseCode"] = "91350100M000100Y43", ["batchNumber"] = 20090101, ["samplingDate"] = new DateOnly(2009, 1, 5), ["value"] = 12.5m },
            new() { ["product"] = " 皮鞋 ", ["enterpriseCode"] = "00123456X", ["batchNumber"] = "0007", ["samplingDate"] = "2009年3月31日", ["failedItem"] = "剥离强度\n不合格" },
        ];
        template.Lists["L2"] = [new() { ["caseNumber"] = "温质监〔2009〕1号", ["value"] = 0.1m }];
        return template;
    }

    /// <summary>What a document says, its places left out, one line for each thing.</summary>
    public static string Describe(ReturnDocument document)
    {
        var text = new StringBuilder();
        text.AppendLine(document.Identity.ToString());
        text.AppendLine(Describe(document.Nil?.Content ?? default));
        foreach (var (code, cell) in document.Entries.OrderBy(entry => entry.Key))
            text.AppendLine(CultureInfo.InvariantCulture, $"{code} {Describe(cell.Content)}");
        foreach (var (code, list) in document.Lists.OrderBy(list => list.Key, StringComparer.Ordinal))
        {
            foreach (var row in list.Rows)
                text.AppendLine(CultureInfo.InvariantCulture, $"{code} {string.Join(" | ", row.Cells.Select(Describe))}");
        }

        return text.ToString();
    }

    public static string Describe(CellContent content) => $"{content.Kind} {content}";

    /// <summary>The cells of a workbook's first sheet by address.</summary>
    public static Dictionary<string, CellContent> Cells(WorkbookBuilder workbook) => Cells(workbook.Build());

    public static Dictionary<string, CellContent> Cells(byte[] file)
    {
        var workbook = Open(file);
        return workbook.ReadRows(workbook.Sheets[0])
            .SelectMany(row => row.Cells.Select(cell => (Address: CellAddress.ColumnName(cell.Column) + row.Number, cell.Content)).ToList())
            .ToDictionary(cell => cell.Address, cell => cell.Content);
    }

    public static Workbook Open(byte[] file) => Workbook.Open(FileOpener.Open(new MemoryStream(file), new ReadingBudget(CancellationToken.None)));
}
