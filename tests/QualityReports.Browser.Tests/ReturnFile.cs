using System.Globalization;
using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.Browser.Tests;

/// <summary>A downloaded workbook as a clerk fills it in: each answer beside its code. It is open only while it is saved.</summary>
internal sealed class ReturnFile(string path)
{
    private const int ValueColumn = 4;

    private readonly Dictionary<string, object> _answers = [];

    /// <summary>Types the answers.</summary>
    public ReturnFile Fill(GeneratedReturn answers)
    {
        foreach (var (code, content) in answers.Values)
            Set(code.ToString(), ValueOf(content));
        return this;
    }

    /// <summary>Types into the cell of a code.</summary>
    public ReturnFile Set(string code, object value)
    {
        _answers[code] = value;
        return this;
    }

    /// <summary>Saves it under another name, whose folder is made.</summary>
    public string SaveAs(string target)
    {
        using var opened = OpenedWorkbook.Of(File.ReadAllBytes(path));
        var sheet = opened.Workbook.Worksheet("表 Return");
        foreach (var (code, value) in _answers)
            CellOf(sheet, code).Value = value;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, opened.Save());
        return target;
    }

    private static IXLCell CellOf(IXLWorksheet sheet, string code) =>
        sheet.Cell(sheet.CellsUsed().First(cell => cell.GetString() == code).Address.RowNumber, ValueColumn);

    private static object ValueOf(CellContent content) => content.Kind switch
    {
        CellKind.Number => (double)content.Number,
        CellKind.Date => content.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Boolean => content.Number == 1,
        _ => content.Raw!,
    };
}
