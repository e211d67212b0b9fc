namespace QualityReports.Functions.Recovery;

public enum ReplayProblem
{
    Unknown,
    Taken,
    ReasonBlank,
    ReasonTooLong,
}

/// <param name="Uploads">The replayed uploads; empty where none had failed.</param>
public sealed record ReplayResult(IReadOnlyList<RepeatedUpload> Uploads, ReplayProblem? Problem)
{
    internal static ReplayResult Refuse(ReplayProblem problem) => new([], problem);
}

public static class ReplayTexts
{
    public static Text Of(ReplayProblem problem) => problem switch
    {
        ReplayProblem.Unknown => new("本省本期没有该次报送。", "The province has no such upload for the period."),
        ReplayProblem.Taken => new("该次报送已被接受，无需重新处理。", "The upload was taken; there is nothing to replay."),
        ReplayProblem.ReasonBlank => new("请填写重新处理的原因。", "Give the reason for the replay."),
        _ => new("原因过长。", "The reason is too long."),
    };
}
