namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The texts of sheet Requirements.</summary>
internal static class RequirementTexts
{
    public const string IsMet = "达到 Met";
    public const string IsNotMet = "未达 Not met";

    public static Text Note { get; } = new(
        "1 为达到，0 为未达到；未报送的地区不算达到。文号、机关、日期和姓名为各地区所填。",
        "1 is met, 0 is not; a locality that has not reported meets none. Numbers, bodies, dates and names are as the localities gave them.");

    public static Text Reason { get; } = new("未达到的原因", "Why not");
    public static Text Held { get; } = new("已获", "Held");
    public static Text Candidate { get; } = new("候选", "Candidate");
    public static Text Applies { get; } = new("申报", "Applies");
    public static Text NoReturn { get; } = new("没有已接受的报表", "No accepted return");
    public static Text NoAnswer { get; } = new("未填", "no answer");
    public static Text MetByAll { get; } = new("达到的地区", "Met by");
    public static Text FailingApplicants { get; } = new("申报称号而未达到条件的地区", "Localities that apply for the title and do not meet the criteria");
    public static Text NobodyFails { get; } = new("没有这样的地区。", "There is none.");

    public static Text AllMet(int all, int required) => Text.Format($"全部达到：{all} / {required}", $"all met: {all} of {required}");

    /// <summary>The number of a requirement, which heads its column; sheet Summary has its text.</summary>
    public static Text Met(Requirement requirement) => requirement.Code switch
    {
        "first" => new("要求一", "First"),
        "second" => new("要求二", "Second"),
        _ => new("要求三", "Third"),
    };

    public static string Unmet(FormEdition form, UnmetCondition unmet)
    {
        var indicator = form.IndicatorOf(unmet.Indicator);
        return $"{indicator.Code} {indicator.Label.OneLine}: {(unmet.Answer is { } answer ? AnswerText.Of(form, indicator, answer) : NoAnswer.OneLine)}";
    }

    public static string Failure(FormEdition form, CriterionFailure failure) => failure.Kind switch
    {
        CriterionKind.Requirement => RequirementLabel(form, failure.Code).OneLine,
        CriterionKind.Rate => $"{failure.Code} {(form.FindRate(failure.Code)!.Label).OneLine} {Percent(failure.Value)} < {Percent(failure.Minimum)}",
        CriterionKind.Figure => $"{Label(form, failure.Code)} {Figure(failure.Value)} < {Label(form, failure.Against!)} {Figure(failure.Minimum)}",
        _ => Unmet(form, new UnmetCondition(new IndicatorCode(failure.Code), failure.Answer)),
    };

    private static Text RequirementLabel(FormEdition form, string code)
    {
        var name = Met(form.Requirements.First(requirement => requirement.Code == code));
        return new Text($"未达到{name.Zh}", $"{name.En} requirement not met");
    }

    private static string Label(FormEdition form, string code) => $"{code} {form.IndicatorOf(new IndicatorCode(code)).Label.Zh}";

    private static string Percent(decimal? share) => share?.ToString("0.0%", CultureInfo.InvariantCulture) ?? ReportTexts.Unknown;

    private static string Figure(decimal? figure) => figure?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? ReportTexts.Unknown;
}
