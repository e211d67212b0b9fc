using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Csv;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class ReportCsvTests
{
    private static readonly ProvincialReport Report = FullReports.Province(localities: 14);

    public static TheoryData<string> Hostile => ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "'=1", "a\"b", "a,b", "a\r\nb"];

    [Fact]
    public void Localities_HasEveryAnswerAndRate()
    {
        var rows = Parse(ReportCsv.Localities(Report).Write());
        var head = rows[0].ToList();

        Assert.Equal(Report.Localities.Count + 1, rows.Count);
        foreach (var (locality, row) in Report.Localities.Zip(rows.Skip(1)))
        {
            Assert.Equal([locality.Code, locality.Name], row.Take(2));
            foreach (var indicator in Report.Form.Indicators)
            {
                var field = row[head.IndexOf(indicator.Code.Value)];
                if (locality.Values.TryGetValue(indicator.Code, out var value) && value.IsNumber)
                    Assert.Equal(value.Amount, decimal.Parse(field, CultureInfo.InvariantCulture));
                else
                    Assert.Equal(value.ToString(), field);
            }

            foreach (var rate in Report.Form.Rates)
                Assert.Equal(locality.Rates[rate.Code].Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "", row[head.IndexOf(rate.Code)]);
        }
    }

    [Fact]
    public void Lists_HaveARowEach()
    {
        Assert.Equal(Report.Lists.FailedProducts.Select(row => row.BatchNumber), Parse(ReportCsv.FailedInspections(Report).Write()).Skip(1).Select(row => row[7]));
        Assert.Equal(Report.Lists.Cases.Select(row => row.Cases.ToString(CultureInfo.InvariantCulture)),
            Parse(ReportCsv.Cases(Report).Write()).Skip(1).Select(row => row[2]));
        Assert.Equal(Report.Lists.ValidBrands.Select(row => row.Cell.ToString()), Parse(ReportCsv.Brands(Report).Write()).Skip(1).Select(row => row[10]));
    }

    [Fact]
    public void Files_BeginWithAByteOrderMark_AndAreTheSameInAnyCulture()
    {
        foreach (var table in ReportCsv.Tables(Report))
        {
            var file = table.Write();
            Assert.Equal(Encoding.UTF8.GetPreamble(), file.Take(3));
            using (new CommaCulture())
                Assert.Equal(file, table.Write());
        }
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Field_ThatLooksLikeAFormula_IsEscapedAndReadsBack(string text)
    {
        var field = Parse(CsvFile.Write(["name"], [[text]]))[1][0];

        Assert.DoesNotContain(field[0], "=+-@\t");
        Assert.Equal(text, CsvFile.Unescape(field));
    }

    [Fact]
    public void Figure_BelowZero_StaysANumber() => Assert.Equal("\uFEFFa,b\r\n-1.5,0.25\r\n", Encoding.UTF8.GetString(CsvFile.Write(["a", "b"], [[-1.5m,
        0.250m]])));

    private static List<string[]> Parse(byte[] csv)
    {
        using var parser = new CsvParser(
            new StreamReader(new MemoryStream(csv), Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }
}
