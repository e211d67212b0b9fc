using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Explanations;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports.Explanations;

public sealed class ExplainableFigureTests
{
    private static readonly FormEdition Form = SampleReturns.Form;

    [Theory]
    [InlineData("C02", "C02", FigureKind.Indicator)]
    [InlineData(" c02 ", "C02", FigureKind.Indicator)]
    [InlineData("P3A", "P3a", FigureKind.Rate)]
    [InlineData("failedbatches", "failedBatches", FigureKind.List)]
    [InlineData("failedBatches:pc01", "failedBatches:PC01", FigureKind.List)]
    [InlineData("validBrands:china-top", "validBrands:china-top", FigureKind.List)]
    public void Find_CodeOfAFigure_IsThatFigure(string text, string code, FigureKind kind)
    {
        var figure = ExplainableFigure.Find(Form, text);
        Assert.Equal((code, kind), (figure!.Code, figure.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("C99")]
    [InlineData("P")]
    [InlineData("failedBatches:")]
    [InlineData("failedBatches:PC99")]
    [InlineData("validBrands:PC01")]
    public void Find_OtherTexts_AreNone(string text) => Assert.Null(ExplainableFigure.Find(Form, text));

    [Fact]
    public void AllOf_Codes_AreDifferent() => Assert.Distinct(ExplainableFigure.AllOf(Form).Select(figure => figure.Code), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void FigureUnknown_Message_NamesEveryCodeInBothLanguages()
    {
        var message = LineageTexts.FigureUnknown(Form, "C99");
        foreach (var code in ExplainableFigure.AllOf(Form).Select(figure => figure.Code).Where(code => !code.Contains(':', StringComparison.Ordinal)))
        {
            Assert.Contains(code, message.Zh, StringComparison.Ordinal);
            Assert.Contains(code, message.En, StringComparison.Ordinal);
        }
    }
}
