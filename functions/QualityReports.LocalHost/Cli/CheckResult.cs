using QualityReports.Workbooks.Checking;

namespace QualityReports.LocalHost.Cli;

/// <param name="File">The file as named on the command line.</param>
internal sealed record CheckResult(string File, Judgement Judgement, long Milliseconds)
{
    public static CheckResult Of(FileInfo file, Func<Stream, Judgement> judge)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var content = file.OpenRead();
        var judgement = judge(content);
        return new CheckResult(file.ToString(), judgement, (long)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }
}
