using System.IO.Compression;
using System.Text;
using System.Xml;
using ClosedXML.Excel;
using ExcelDataReader;
using MiniExcelLibs;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;

namespace QualityReports.Benchmarks.Reading;

/// <summary>The readers of a workbook. Ours does all that ingest does: it checks the package and the limits, normalizes, and applies every rule. The others
/// fetch the values of all cells and check nothing; the floor inflates the same parts and reads no cell.</summary>
internal static class Readers
{
    public const string Ours = "QualityReports";
    public const string Floor = "floor";

    public static readonly string[] Peers = ["ClosedXML", "MiniExcel", "ExcelDataReader"];

    /// <summary>The work of a reader on a file.</summary>
    public static Action Find(string reader, byte[] file) => reader switch
    {
        Ours => OursOf(file),
        Floor => () => Inflate(file),
        "ClosedXML" => () => ReadWithClosedXml(file),
        "MiniExcel" => () => ReadWithMiniExcel(file),
        "ExcelDataReader" => () => ReadWithExcelDataReader(file),
        _ => throw new ArgumentException($"There is no reader {reader}.", nameof(reader)),
    };

    private static Action OursOf(byte[] file)
    {
        var judge = new SubmissionJudge(FormCatalog.Load());
        return () =>
        {
            if (judge.Judge(new MemoryStream(file), null, null, CancellationToken.None) is not JudgedReturn)
                throw new InvalidOperationException("The sample was refused.");
        };
    }

    private static void Inflate(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        foreach (var part in package.Entries)
        {
            using var reader = XmlReader.Create(part.Open());
            while (reader.Read())
            {
                // Every node is parsed, none is kept.
            }
        }
    }

    private static void ReadWithClosedXml(byte[] file)
    {
        using var opened = OpenedWorkbook.Of(file);
        var workbook = opened.Workbook;
        foreach (var cell in workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed(XLCellsUsedOptions.Contents)))
            GC.KeepAlive(cell.HasFormula ? cell.CachedValue : cell.Value);
    }

    private static void ReadWithMiniExcel(byte[] file)
    {
        foreach (var sheet in new MemoryStream(file).GetSheetNames())
        {
            foreach (IDictionary<string, object> row in new MemoryStream(file).Query(useHeaderRow: false, sheetName: sheet))
                GC.KeepAlive(row.Values.Count);
        }
    }

    private static void ReadWithExcelDataReader(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    GC.KeepAlive(reader.GetValue(column));
            }
        }
        while (reader.NextResult());
    }
}
