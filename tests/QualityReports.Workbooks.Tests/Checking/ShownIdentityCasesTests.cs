using ClosedXML.Excel;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;
using QualityReports.Workbooks.Tests.Returned;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Checking;

/// <summary>Statements of another identity on the sheets that a workbook shows and prints.</summary>
public sealed class ShownIdentityCasesTests
{
    private const string Other = "龙湾区 330303 · 2009 年第一季度";

    private static readonly byte[] Template = Written.Template(TemplateSample.Fill());

    [Fact]
    public void Judge_GuideOfAnother_IsRefused()
    {
        var guide = TemplateSample.Form.Sheets.Guide;

        var finding = Assert.Single(Judge(workbook => workbook.Worksheet(guide).Cell("D5").SetValue("龙湾区\n330303")));

        Assert.Equal((FindingKinds.IdentityShownOtherwise, $"{guide}!D5", "龙湾区"), (finding.Kind, finding.Cell.ToString(), finding.Found));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Judge_PageOfAnother_IsRefused(bool isHeader)
    {
        var finding = Assert.Single(Judge(workbook =>
        {
            var setup = workbook.Worksheet(TemplateSample.Form.Sheets.Return).PageSetup;
            var text = (isHeader ? setup.Header : setup.Footer).Right;
            text.Clear();
            text.AddText(Other).SetBold();
        }));

        Assert.Equal((FindingKinds.IdentityShownOtherwise, null, "龙湾区"), (finding.Kind, finding.Cell, finding.Found));
    }

    [Fact]
    public void Judge_PageOfAnotherOnTheClerksOwnSheet_IsTaken() =>
        Assert.DoesNotContain(
            Judge(workbook =>
            {
                var sheet = workbook.AddWorksheet("乡镇");
                sheet.Cell("A1").SetValue("12");
                sheet.PageSetup.Header.Left.AddText(Other);
            }),
            finding => finding.Kind == FindingKinds.IdentityShownOtherwise);

    [Fact]
    public void Judge_RemarkInTheTitle_Warns() =>
        Assert.Contains(
            Judge(workbook => workbook.Worksheet(TemplateSample.Form.Sheets.Return).Cell("A1").SetValue("质监局2008年第四季度质量情况")),
            finding => finding.Kind == FindingKinds.IdentityDoubtful);

    private static IReadOnlyList<Finding> Judge(Action<XLWorkbook> change) =>
        new SubmissionJudge(TemplateSample.Forms)
            .Judge(new MemoryStream(ReturnedSample.Change(Template, change)), null, null, TestContext.Current.CancellationToken).Findings;
}
