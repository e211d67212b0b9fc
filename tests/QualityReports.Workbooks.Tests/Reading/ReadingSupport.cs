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

    /// <inheritdoc cref="FilledReturn.Of"/>
    public static WorkbookBuilderTemplate FilledIn() => FilledReturn.Of(Form);

    /// <summary>The content of a document without addresses, one line for each item.</summary>
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
