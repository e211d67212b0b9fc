using System.Globalization;
using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Samples;

namespace QualityReports.Browser.Tests;

/// <summary>A downloaded workbook as a clerk fills it in: each answer beside its code.</summary>
internal sealed class ReturnFile : IDisposable
{
    private const int ValueColumn = 4;

    private readonly XLWorkbook _workbook;
    private readonly IXLWorksheet _sheet;

    public ReturnFile(string path)
    {
        _workbook = new XLWorkbook(path);
        _sheet = _workbook.Worksheet("表 Return");
    }

    /// <summary>Types the answers.</summary>
    public ReturnFile Fill(GeneratedReturn answers)
    {
        foreach (var (code, content) in answers.Values)
            Set(code.ToString(), content);
        return this;
    }

    /// <summary>Types into the cell of a code.</summary>
    public ReturnFile Set(string code, object value)
    {
        CellOf(code).Value = value;
        return this;
    }

    /// <summary>Saves it under another name.</summary>
    public string SaveAs(string path)
    {
        _workbook.SaveAs(path);
        return path;
    }

    public void Dispose() => _workbook.Dispose();

    private IXLCell CellOf(string code) =>
        _sheet.Cell(_sheet.CellsUsed().First(cell => cell.GetString() == code).Address.RowNumber, ValueColumn);

    private void Set(string code, CellContent content) => CellOf(code).Value = content.Kind switch
    {
        CellKind.Number => (double)content.Number,
        CellKind.Date => content.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Boolean => content.Number == 1,
        _ => content.Raw!,
    };
}
