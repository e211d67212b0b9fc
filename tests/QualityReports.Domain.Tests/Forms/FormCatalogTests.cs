using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Forms;

public sealed class FormCatalogTests
{
    [Fact]
    public void Load_EmbeddedEditions_AreThoseOfTheFolder()
    {
        var files = Directory.GetFiles(Repository.PathOf("functions/QualityReports.Domain/Forms/Editions"), "*.json")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != "form.schema")
            .Order(StringComparer.Ordinal);

        Assert.Equal(files, FormCatalog.Load().Editions.Select(form => form.Edition));
    }

    [Fact]
    public void For_PeriodOfTwoEditions_IsTheNewest()
    {
        var text = Repository.ReadText("functions/QualityReports.Domain/Forms/Editions/2009.json");
        var old = FormReader.Read(text, "2009.json");
        var next = FormReader.Read(
            text.Replace("\"edition\": \"2009\"", "\"edition\": \"2010\"", StringComparison.Ordinal)
                .Replace("\"firstPeriod\": \"2008-Q1\"", "\"firstPeriod\": \"2010-Q1\"", StringComparison.Ordinal),
            "2010.json");
        var forms = new FormCatalog([next, old]);

        Assert.Equal("2009", forms.For(ReportingPeriod.Parse("2009-Q4"))?.Edition);
        Assert.Equal("2010", forms.For(ReportingPeriod.Parse("2010-Q1"))?.Edition);
        Assert.Null(forms.For(ReportingPeriod.Parse("2010-01")));
        Assert.Null(forms.Find("2011"));
    }
}
