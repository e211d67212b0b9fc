namespace QualityReports.Functions;

/// <summary>Every message in the log of the functions, numbered.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Submission {Id} of {Blob}: {State}, {Errors} errors, {Warnings} warnings")]
    public static partial void SubmissionHandled(ILogger logger, string id, string blob, string state, int errors, int warnings);

    [LoggerMessage(1002, LogLevel.Information, "Submission {Id} of {Blob} was delivered again; it is {State}")]
    public static partial void SubmissionRepeated(ILogger logger, string id, string blob, string state);

    [LoggerMessage(1003, LogLevel.Error, "Submission {Id} of {Blob} failed in every delivery and is marked failed: {Reason}")]
    public static partial void SubmissionFailed(ILogger logger, string id, string blob, string reason);

    [LoggerMessage(1004, LogLevel.Warning, "Blob {Blob} of a poison message is gone")]
    public static partial void PoisonedBlobGone(ILogger logger, string blob);

    [LoggerMessage(1005, LogLevel.Warning, "The fault of submission {Id} could not be noted")]
    public static partial void FaultNotNoted(ILogger logger, Exception exception, string id);

    [LoggerMessage(1006, LogLevel.Error, "Submission {Id} of {Blob} failed again")]
    public static partial void RepeatFailed(ILogger logger, Exception exception, string id, string blob);

    [LoggerMessage(1007, LogLevel.Information, "Tables were rebuilt: {Deleted} rows deleted, {Uploads} uploads ingested, {Failed} failed")]
    public static partial void TablesRebuilt(ILogger logger, int deleted, int uploads, int failed);

    [LoggerMessage(
        1008, LogLevel.Information, "Reconciled {Uploads} uploads, {Rows} rows: {Repeated} ingested again, {Failed} failed; {Gone} ended without an upload")]
    public static partial void SubmissionsReconciled(ILogger logger, int uploads, int rows, int repeated, int failed, int gone);

    [LoggerMessage(1009, LogLevel.Warning, "Submission {Id} of {Blob} has no upload any more; it is {State}")]
    public static partial void GoneSubmissionEnded(ILogger logger, string id, string blob, string state);

    [LoggerMessage(1010, LogLevel.Information, "List rows of {Submissions} superseded submissions were purged: {Rows} rows")]
    public static partial void SupersededPurged(ILogger logger, int submissions, int rows);

    [LoggerMessage(2001, LogLevel.Information, "{Count} reports are to be built: {Reports}")]
    public static partial void ConsolidationsRequested(ILogger logger, int count, string reports);

    [LoggerMessage(2002, LogLevel.Information, "Report {Province} {Period} version {Version}: {Submitted} of {Required}")]
    public static partial void ReportPublished(ILogger logger, string province, string period, int version, int submitted, int required);

    [LoggerMessage(2003, LogLevel.Information, "Report {Province} {Period} is unchanged")]
    public static partial void ReportUnchanged(ILogger logger, string province, string period);

    [LoggerMessage(3001, LogLevel.Error, "{Function} could not be served: storage does not answer")]
    public static partial void StorageUnavailable(ILogger logger, Exception exception, string function);

    [LoggerMessage(2004, LogLevel.Information, "Report {Province} {Period} is frozen since {FrozenAt:O}")]
    public static partial void ReportFrozen(ILogger logger, string province, string period, DateTimeOffset frozenAt);

    [LoggerMessage(2005, LogLevel.Error, "Report {Province} {Period} could not be frozen")]
    public static partial void ReportNotFrozen(ILogger logger, Exception exception, string province, string period);
}
