using System.Globalization;

namespace QualityReports.Functions.Http;

/// <summary>The problems that are no findings.</summary>
public static class ApiProblems
{
    public static ApiProblem SignInNeeded { get; } = new(StatusCodes.Status401Unauthorized, "SIGN_IN_NEEDED", new("请登录。", "Sign in."));

    public static ApiProblem Forbidden { get; } = new(
        StatusCodes.Status403Forbidden, "FORBIDDEN", new("您在该地区没有此权限。请与管理员联系。", "You have no right to this in that area. Ask an administrator."));

    public static ApiProblem AreaUnknown { get; } = new(StatusCodes.Status404NotFound, "AREA_UNKNOWN", new("没有该地区。", "There is no such area."));

    public static ApiProblem PeriodUnknown { get; } = new(
        StatusCodes.Status404NotFound, "PERIOD_UNKNOWN", new("没有该报告期。", "There is no such period."));

    public static ApiProblem NotFound { get; } = new(StatusCodes.Status404NotFound, "NOT_FOUND", new("没有找到。", "There is nothing here."));

    public static ApiProblem ReportUnknown { get; } = new(StatusCodes.Status404NotFound, "REPORT_UNKNOWN", new("没有该报告。", "There is no such report."));

    public static ApiProblem FigureUnknown { get; } = new(StatusCodes.Status404NotFound, "FIGURE_UNKNOWN", new("没有该指标。", "There is no such figure."));

    public static ApiProblem BodyTooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "BODY_TOO_LARGE", new("内容过大。", "The body is too large."));

    /// <summary><see cref="BodyTooLarge"/> with the route's limit in bytes.</summary>
    internal static ApiProblem BodyLargerThan(long bytes)
    {
        var most = bytes.ToString("N0", CultureInfo.InvariantCulture);
        return BodyTooLarge with { Message = new($"内容过大：最多 {most} 字节。", $"The body is too large: at most {most} bytes are accepted.") };
    }

    public static ApiProblem BodyUnreadable { get; } = new(
        StatusCodes.Status400BadRequest, "BODY_UNREADABLE", new("无法读取请求的内容。", "The body cannot be read."));

    public static ApiProblem TooManyUploads { get; } = new(
        StatusCodes.Status429TooManyRequests, "TOO_MANY_UPLOADS", new("上传过于频繁，请稍后再试。", "Too many uploads; try again in a moment."))
    {
        RetryAfterSeconds = (int)UploadLimiter.Pause.TotalSeconds,
    };

    public static ApiProblem StorageUnavailable { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "STORAGE_UNAVAILABLE", new("存储服务暂不可用，请稍后再试。", "Storage does not answer; try again in a moment."))
    {
        RetryAfterSeconds = 10,
    };

    public static ApiProblem RosterRefused { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        "ROSTER_REFUSED",
        new("名单有误，未作任何更改。请按所列问题修改后重新上传。", "The roster has errors and nothing was changed. Correct what is listed and send it again."));

    public static ApiProblem RoleUnfit { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        "ROLE_UNFIT",
        new("该角色不能用于此级地区。", "The role cannot be held in an area of that level."));

    public static ApiProblem NotCurrent { get; } = new(
        StatusCodes.Status409Conflict,
        "NOT_CURRENT",
        new("该次上报不是现行报表，未作任何更改。请刷新后重试。", "That upload is not the current return and nothing was changed. Look again and repeat."));

    public static IReadOnlyList<ApiProblem> All { get; } =
    [
        SignInNeeded, Forbidden, AreaUnknown, PeriodUnknown, NotFound, ReportUnknown, FigureUnknown, BodyTooLarge, BodyUnreadable, TooManyUploads,
        StorageUnavailable, RosterRefused, RoleUnfit, NotCurrent,
    ];
}
