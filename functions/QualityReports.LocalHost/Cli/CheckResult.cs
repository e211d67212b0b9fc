using QualityReports.Workbooks.Checking;

namespace QualityReports.LocalHost.Cli;

/// <summary>A file with what was made of it.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Judgement">What was made of it.</param>
/// <param name="Milliseconds">How long it took.</param>
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
