using QualityReports.Functions.Recovery;
using QualityReports.Functions.Submissions;
using QualityReports.Storage.Submissions;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>Prints the results of uploads that were ingested by hand.</summary>
internal static class RepeatedLines
{
    public static void Write(TextWriter output, IEnumerable<RepeatedUpload> uploads)
    {
        foreach (var upload in uploads)
            output.WriteLine($"  {upload.Id}  {FindingLines.OneLine(upload.Name)}: {SubmissionStore.Name(upload.State)}{FaultOf(upload)}");
    }

    /// <summary>The exit code of a run: success only where no upload met a fault of ours.</summary>
    public static int ExitCodeOf(IEnumerable<RepeatedUpload> uploads) => uploads.Any(IsFault) ? ExitCode.Failed : ExitCode.Success;

    private static bool IsFault(RepeatedUpload upload) => upload.Fault is not null || upload.State is SubmissionState.Processing or SubmissionState.Failed;

    private static string FaultOf(RepeatedUpload upload) => upload.Fault is { } fault ? $", {FaultText.Of(fault)}" : "";
}
