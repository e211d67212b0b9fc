using QualityReports.Domain;

namespace QualityReports.Functions.Recovery;

/// <summary>The reason why nothing is replayed.</summary>
public enum ReplayProblem
{
    /// <summary>The province has no such upload for the period.</summary>
    Unknown,

    /// <summary>The upload was accepted.</summary>
    Taken,

    /// <summary>No reason is given.</summary>
    ReasonBlank,

    /// <summary>The reason is too long.</summary>
    ReasonTooLong,
}

/// <summary>The result of a replay.</summary>
/// <param name="Uploads">The replayed uploads; empty where none had failed.</param>
/// <param name="Problem">The reason why nothing was replayed.</param>
public sealed record ReplayResult(IReadOnlyList<RepeatedUpload> Uploads, ReplayProblem? Problem)
{
    internal static ReplayResult Refuse(ReplayProblem problem) => new([], problem);
}

/// <summary>The messages to an operator when nothing is replayed.</summary>
public static class ReplayTexts
{
    public static Text Of(ReplayProblem problem) => problem switch
    {
        ReplayProblem.Unknown => new("本省本期没有该次报送。", "The province has no such upload for the period."),
        ReplayProblem.Taken => new("该次报送已被接收，无需重新处理。", "The upload was taken; there is nothing to replay."),
        ReplayProblem.ReasonBlank => new("请填写重新处理的原因。", "Give the reason for the replay."),
        _ => new("原因过长。", "The reason is too long."),
    };
}
