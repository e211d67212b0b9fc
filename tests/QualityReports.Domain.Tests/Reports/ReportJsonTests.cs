using System.Text;
using System.Text.Json;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class ReportJsonTests
{
    // The members that readers of any version may use, in this order. The schema has the whole shape (ReportSchemaTests).
    private static readonly Dictionary<string, string[]> Shape = new()
    {
        [""] =
        [
            "schema", "edition", "area", "areaName", "period", "status", "version", "inputsHash", "asOf", "coverage", "indicators", "rates", "requirements",
            "titles", "localities", "missing", "changes",
        ],
        ["areaName"] = ["zh", "en"],
        ["coverage"] = ["required", "submitted", "onTime", "late", "nil", "invalid", "missing", "completeness", "timeliness"],
        ["indicators"] = ["code", "total", "n", "notApplicable", "previous", "sameLastYear", "min", "median", "max"],
        ["rates"] = ["code", "value", "numerator", "denominator", "previous"],
        ["requirements"] = ["first", "second", "third", "all"],
        ["titles"] = ["held", "candidates"],
        ["localities"] = ["code", "name", "level", "prefecture", "state", "submissionId", "sha256", "submittedAt", "values", "cells"],
        ["missing"] = ["code", "name", "level", "prefecture", "state", "contact", "lastSubmittedAt"],
        ["changes"] = ["locality", "indicator", "old", "new", "submissionId"],
    };

    public static TheoryData<string> Parts => [.. Shape.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Write_HasTheNamesToRelyOn(string part)
    {
        var element = part.Length == 0 ? Sample : Sample.GetProperty(part);
        foreach (var item in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToList() : [element])
            Assert.Equal(Shape[part], item.EnumerateObject().Select(property => property.Name).Where(Shape[part].Contains));
    }

    private static JsonElement Sample { get; } = Parse(Changed());

    [Fact]
    public void Write_CodesAndTimes_AreStable()
    {
        Assert.Equal(1, Sample.GetProperty("schema").GetInt32());
        Assert.Equal("provisional", Sample.GetProperty("status").GetString());
        Assert.Equal("2009-Q1", Sample.GetProperty("period").GetString());
        Assert.Matches("^2009-04-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", Sample.GetProperty("asOf").GetString());
        var states = Sample.GetProperty("localities").EnumerateArray().Select(locality => locality.GetProperty("state").GetString());
        Assert.Equal(["accepted", "invalid", "late", "missing", "nil"], states.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("final", Parse(SampleReports.Province().Build() with { Status = ReportStatus.Final }).GetProperty("status").GetString());
    }

    [Fact]
    public void Write_Values_AreTyped()
    {
        var report = SampleReports.Of(SampleReturns.With(
            "330102",
            SampleReports.Period,
            ("A01", true), ("A03", "both"), ("A04", new DateOnly(2009, 2, 5)), ("C01", 12), ("C05", 93.13m),
            ("C06", 0.10m), ("D09", IndicatorValue.NotApplicable))).Build();

        var values = Parse(report).GetProperty("localities")[0].GetProperty("values");

        Assert.Equal(
            ["A01 true", "A03 \"both\"", "A04 \"2009-02-05\"", "C01 12", "C05 93.13", "C06 0.1", "D09 \"N/A\""],
            values.EnumerateObject().Select(value => $"{value.Name} {value.Value.GetRawText()}"));
        Assert.Equal("表 Return!D11", Parse(report).GetProperty("localities")[0].GetProperty("cells").GetProperty("C01").GetString());
    }

    [Fact]
    public void Write_Money_IsExact()
    {
        var rows = Enumerable.Range(0, 30).Select(i => SampleReturns.With($"3301{i:D2}", SampleReports.Period, ("C08", 999_999_999_999.99m)));
        var total = Parse(SampleReports.Of([.. rows]).Build()).GetProperty("indicators").EnumerateArray()
            .Single(indicator => indicator.GetProperty("code").GetString() == "C08").GetProperty("total");

        Assert.Equal("29999999999999.70", total.GetRawText());
    }

    [Fact]
    public void Write_Unknown_IsNull()
    {
        var report = Parse(SampleReports.Of(SampleReturns.Nil("330102", SampleReports.Period)).Build());

        Assert.All(report.GetProperty("rates").EnumerateArray(), rate => Assert.Equal(JsonValueKind.Null, rate.GetProperty("value").ValueKind));
        Assert.All(report.GetProperty("indicators").EnumerateArray(), indicator => Assert.Equal(JsonValueKind.Null, indicator.GetProperty("total").ValueKind));
    }

    [Fact]
    public void Write_UnderAnotherCulture_SameBytes()
    {
        var expected = ReportJson.Write(Changed());
        using (new CommaCulture())
            Assert.Equal(expected, ReportJson.Write(Changed()));
    }

    [Fact]
    public void Write_Chinese_IsReadableAndHasNoByteOrderMark()
    {
        var json = ReportJson.Write(Changed());

        Assert.Contains("浙江省", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)'\r', json);
        Assert.Equal((byte)'{', json[0]);
    }

    private static ProvincialReport Changed()
    {
        var inputs = SampleReports.Province();
        var before = SampleReports.Province() with { Current = inputs.Current with { Accepted = [.. inputs.Current.Accepted.Skip(1)] } };
        return SampleReports.Builder.Build(inputs, ReportJson.ReadPrevious(ReportJson.Write(before.Build()), inputs.Form));
    }

    private static JsonElement Parse(ProvincialReport report) => JsonDocument.Parse(ReportJson.Write(report)).RootElement;
}
