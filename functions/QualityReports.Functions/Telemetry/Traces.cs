using System.Diagnostics;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Telemetry;

/// <summary>The activities of the product: one trace leads from an upload to the report with its figures.</summary>
internal static class Traces
{
    /// <summary>Starts the activity of an upload through the app.</summary>
    public static Activity? StartUpload() => ProductTelemetry.Activities.StartActivity("upload", ActivityKind.Producer);

    /// <summary>Starts the activity of an ingest, in the trace of the upload. The host's call is linked.</summary>
    public static Activity? StartIngest(ReceivedFile file)
    {
        var parent = TraceParent.ToContext(TraceParent.Of(file.Label.TraceParent, file.Id));
        return ProductTelemetry.Activities.StartActivity("ingest", ActivityKind.Consumer, parent, [new("submission", file.Id.Value)],
            LinksTo(Activity.Current));
    }

    /// <summary>Starts the activity of a report, in the trace of its upload. Several uploads are linked, as none of them is the only parent.</summary>
    public static Activity? StartConsolidate(ConsolidationRequest request)
    {
        var traces = (request.Traces ?? []).Select(TraceParent.Read).OfType<string>()
            .Select(TraceParent.ToContext).DistinctBy(trace => trace.TraceId).ToList();
        KeyValuePair<string, object?>[] tags = [new("province", request.Province), new("period", request.Period)];
        var (parent, links) = traces is [var only] ? (only, LinksTo(Activity.Current)) : (default, [.. traces.Select(trace => new ActivityLink(trace))]);
        return ProductTelemetry.Activities.StartActivity("consolidate", ActivityKind.Consumer, parent, tags, links);
    }

    /// <summary>Marks an activity as failed with the fault's type only: a message may quote a clerk's data.</summary>
    public static void Fail(this Activity? activity, Exception fault) => activity?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);

    private static ActivityLink[] LinksTo(Activity? activity) => activity is null ? [] : [new ActivityLink(activity.Context)];
}
