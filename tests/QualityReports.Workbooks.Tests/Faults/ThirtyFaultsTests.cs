using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Faults;

/// <summary>Thirty faults of thirty kinds in one workbook: exactly these findings, at exactly these cells.</summary>
public sealed class ThirtyFaultsTests
{
    private static readonly FormCatalog Forms = FormCatalog.Load();

    [Fact]
    public void All_Faults_AreThirtyKindsInThirtyCells()
    {
        Assert.Equal(30, ThirtyFaults.All.Select(fault => fault.Code).Distinct().Count());
        Assert.Equal(30, ThirtyFaults.All.Select(fault => (fault.Subject, fault.Row)).Distinct().Count());
        Assert.Equal(30, ThirtyFaults.All.Count);
    }

    [Fact]
    public void Check_ThirtyFaults_AreThoseFindingsAtThoseCellsAndNoOther()
    {
        var file = ThirtyFaults.Write();
        using var opened = OpenedWorkbook.Of(file);
        var workbook = opened.Workbook;

        Assert.Equal(
            from fault in ThirtyFaults.All
            let cell = AddressOf(workbook, fault)
            orderby workbook.Worksheet(cell.Sheet).Position, cell.Row, cell.Column
            select $"{fault.Code} {fault.Subject} {cell}",
            Check(file).Select(finding => $"{finding.Kind.Code} {finding.Subject} {finding.Cell}"));
    }

    [Fact]
    public void Check_NoneOfTheFaults_HasNoFindings() => Assert.Empty(Check(Written.Template(ThirtyFaults.Plant([]))));

    private static IReadOnlyList<Finding> Check(byte[] file)
    {
        var read = ReturnReader.Read(new MemoryStream(file), Forms, TestContext.Current.CancellationToken);
        Assert.Empty(read.Findings);
        return ReturnChecker.Check(read.Document!).Findings;
    }

    // Found in the workbook as a person would: the code in column A, the entry in D; a list's hidden row of codes, its headings, its rows.
    private static CellAddress AddressOf(XLWorkbook workbook, PlantedFault fault)
    {
        var form = Forms.Find("2009")!;
        if (fault.List is null)
            return new CellAddress(form.Sheets.Return, 4, RowOf(workbook.Worksheet(form.Sheets.Return), fault.Subject));
        var sheet = workbook.Worksheet(form.ListOf(fault.List).Sheet);
        var mark = sheet.CellsUsed().Single(cell => cell.GetString() == fault.Subject);
        return new CellAddress(sheet.Name, mark.Address.ColumnNumber, mark.Address.RowNumber + 1 + fault.Row);
    }

    private static int RowOf(IXLWorksheet sheet, string code) => sheet.RowsUsed().Single(row => row.Cell(1).GetString() == code).RowNumber();
}
