using System.Diagnostics;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Submissions;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Telemetry;

/// <summary>The activities of the product: from an upload to the report with its figures they are one trace.</summary>
internal static class Traces
{
    /// <summary>A clerk sends a file through the app.</summary>
    public static Activity? StartUpload() => ProductTelemetry.Activities.StartActivity("upload", ActivityKind.Producer);

    /// <summary>An upload is ingested: in the trace that it came with. What the host called us for is linked.</summary>
    public static Activity? StartIngest(ReceivedFile file)
    {
        var parent = TraceParent.ToContext(TraceParent.Of(file.Label.TraceParent, file.Id));
        return ProductTelemetry.Activities.StartActivity("ingest", ActivityKind.Consumer, parent, [new("submission", file.Id.Value)], LinksTo(Activity.Current));
    }

    /// <summary>
    /// A report is built: in the trace of the upload that it is built for. Those of several are linked, for none of them is its parent more than another.
    /// </summary>
    public static Activity? StartConsolidate(ConsolidationRequest request)
    {
        var traces = (request.Traces ?? []).Select(TraceParent.Read).OfType<string>()
            .Select(TraceParent.ToContext).DistinctBy(trace => trace.TraceId).ToList();
        KeyValuePair<string, object?>[] tags = [new("province", request.Province), new("period", request.Period)];
        var (parent, links) = traces is [var only] ? (only, LinksTo(Activity.Current)) : (default, [.. traces.Select(trace => new ActivityLink(trace))]);
        return ProductTelemetry.Activities.StartActivity("consolidate", ActivityKind.Consumer, parent, tags, links);
    }

    /// <summary>Marks an activity that a fault of ours ended, by its kind: a message may quote what clerks wrote.</summary>
    public static void Fail(this Activity? activity, Exception fault) => activity?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);

    private static ActivityLink[] LinksTo(Activity? activity) => activity is null ? [] : [new ActivityLink(activity.Context)];
}
