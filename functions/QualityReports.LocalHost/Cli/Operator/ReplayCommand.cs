using QualityReports.Functions.Recovery;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr replay</c>: ingests failed uploads again after a fix.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var (province, period) = (Options.Province(), Options.Period());
        var submission = Options.Of<SubmissionId>(
            "--submission", "ID", "The upload, also one that was refused; without it all of the province's that failed.", SubmissionId.TryParse,
            "is not a submission's id: qr status shows it.");
        var (reason, by) = (OperatorCommand.Reason(), OperatorCommand.By());
        province.Required = period.Required = true;
        return new OperatorCommand("replay", "Ingest failed uploads of a province and period again, however often they failed.")
            { province, period, submission, reason, by }
            .Does(async call =>
            {
                var result = await call.Service<ReplaySubmission>().RunAsync(
                    call.Get(province), call.Get(period), call.Find(submission), call.Get(reason), call.Request(by), call.Cancellation);
                if (result.Problem is { } problem)
                    return call.Refuse(ReplayTexts.Of(problem));
                call.Output.WriteLine($"{FindingLines.Count(result.Uploads.Count, "upload")} replayed");
                RepeatedLines.Write(call.Output, result.Uploads);
                return RepeatedLines.ExitCodeOf(result.Uploads);
            });
    }
}
