using System.Text.Json;
using QualityReports.Domain.Forms;
using QualityReports.LocalHost.Demo;

namespace QualityReports.LocalHost.Tests.Demo;

public sealed class DemoSummaryTests
{
    private static readonly FormEdition Form = FormCatalog.Load().Find("2009")!;

    [Fact]
    public void Write_KeyFiguresOfTheForm_AreListedInItsOrder()
    {
        var output = new StringWriter();

        DemoSummary.Write(output, [], Form, Report());

        var codes = output.ToString().Split('\n').Select(line => line.Split('│')).Where(cells => cells.Length > 2).Select(cells => cells[1].Trim());
        Assert.Equal(Form.KeyFigures, codes.Where(Form.KeyFigures.Contains));
    }

    private static byte[] Report() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        areaName = new { zh = "浙江省" },
        period = "2009-Q1",
        version = 1,
        coverage = new { required = 1, submitted = 1, onTime = 1, late = 0, nil = 0, invalid = 0, missing = 0 },
        indicators = Form.Indicators.Select(indicator => new { code = indicator.Code.Value, total = (decimal?)null }),
        rates = Form.Rates.Select(rate => new { code = rate.Code, value = 0.5m }),
    });
}
