namespace QualityReports.EndToEnd.Tests.Telemetry;

/// <summary>The whole pipeline with a collector: from an upload to the report.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class TelemetryTests(TelemetryFixture run)
{
    [Fact]
    public void Trace_OfAnUploadThroughTheApp_LeadsToTheReport()
    {
        var upload = run.Spans.First(span => span.Name == "upload");
        var ingest = Assert.Single(run.Spans, span => span.Name == "ingest" && span.Trace == upload.Trace);
        var consolidate = Assert.Single(run.Spans, span => span.Name == "consolidate" && span.Tags["period"] == "2009-Q1" && span.Trace == upload.Trace);

        Assert.Equal((upload.Id, upload.Id), (ingest.Parent, consolidate.Parent));
        Assert.Equal(("accepted", "330000"), (ingest.Tags["outcome"], consolidate.Tags["province"]));
    }

    [Fact]
    public void Trace_OfAReportOfSeveralUploads_IsLinkedToEach()
    {
        var uploads = run.Spans.Where(span => span.Name == "upload").Select(span => span.Trace).Skip(1).ToList();
        var consolidate = Assert.Single(run.Spans, span => span.Name == "consolidate" && span.Tags["period"] == "2009-Q1" && span.Links.Count > 0);

        Assert.Equal(2, uploads.Count);
        Assert.Equal(uploads.Order(StringComparer.Ordinal), consolidate.Links.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(consolidate.Trace, uploads);
    }

    [Fact]
    public void Trace_OfAnUploadPastTheApp_IsItsOwnInEachDelivery()
    {
        var foreign = run.Spans.Where(span => span.Name == "ingest" && span.Tags["outcome"] != "accepted").ToList();

        Assert.Equal(2, foreign.Count);
        Assert.Equal(2, foreign.Select(span => span.Trace).Distinct().Count());
        Assert.DoesNotContain(foreign, span => span.Trace == TelemetryFixture.HostileTrace);
        Assert.Single(foreign, span => span.Trace == TelemetryFixture.ForeignTrace);
    }

    [Fact]
    public void Metrics_AllOfThem_Arrive() => Assert.Equal(
        [
            "qualityreports.findings", "qualityreports.ingest.duration", "qualityreports.report.age", "qualityreports.reports", "qualityreports.returns",
            "qualityreports.storage.operations", "qualityreports.workbook.queue", "qualityreports.workbook.wait",
        ],
        run.Series.Select(series => series.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Logs_OfTheProduct_Arrive() => Assert.Contains(run.Logs, log => log.StartsWith("Submission {Id} of {Blob}", StringComparison.Ordinal));

    [Fact]
    public void Telemetry_Anything_NamesNoPerson()
    {
        var texts = run.Spans.SelectMany(span => span.Tags.Values).Concat(run.Series.SelectMany(series => series.Tags.Values)).Concat(run.Logs).ToList();

        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, text => text.Contains("clerk-", StringComparison.Ordinal)
            || text.Contains(TelemetryFixture.FileName, StringComparison.Ordinal));
    }
}
