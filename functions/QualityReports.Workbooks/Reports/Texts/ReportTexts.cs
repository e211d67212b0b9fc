namespace QualityReports.Workbooks.Reports.Texts;

/// <summary>The fixed texts of report.xlsx, in both languages. The form has its own labels, units and notes.</summary>
internal static class ReportTexts
{
    /// <summary>An unknown figure. Never shown for zero.</summary>
    public const string Unknown = "—";

    public const string NotApplicable = "N/A";
    public const string Points = "pp";

    /// <summary>The heading of a column without one.</summary>
    public static Text Unheaded { get; } = Text.Same("");

    public static Text Summary { get; } = new("摘要", "Summary");
    public static Text Localities { get; } = new("地区", "Localities");
    public static Text Missing { get; } = new("未报", "Missing");
    public static Text Sources { get; } = new("来源", "Sources");

    public static Text Integrations { get; } = new("三个结合", "Integrations");

    public static Text Report { get; } = new("质量兴市工作汇总报告", "Consolidated report on revitalizing cities through quality management");
    public static Text Provisional { get; } = new("暂定", "Provisional");
    public static Text Final { get; } = new("定稿", "Final");
    public static Text Legend { get; } = new(
        "— 表示未知，没有数字；0 表示零。变化为本期减上期；pp 为百分点。比率一律由合计数计算，从不取平均。",
        "— means unknown, no figure; 0 means zero. Change is this period less the last; pp: percentage points. Rates are computed from sums, never averaged.");

    public static Text Coverage { get; } = new("报送情况", "Coverage");
    public static Text Required { get; } = new("应报", "Required");
    public static Text Submitted { get; } = new("已报", "Submitted");
    public static Text OnTime { get; } = new("按时", "On time");
    public static Text Late { get; } = new("迟报", "Late");
    public static Text Nil { get; } = new("零报告", "Nil");
    public static Text Invalid { get; } = new("未接受", "Invalid");
    public static Text Completeness { get; } = new("完整率", "Completeness");
    public static Text Timeliness { get; } = new("及时率", "Timeliness");

    public static Text KeyFigures { get; } = new("主要指标", "Key figures");
    public static Text Code { get; } = new("代码", "Code");
    public static Text Indicator { get; } = new("指标", "Indicator");
    public static Text Unit { get; } = new("单位", "Unit");
    public static Text LastPeriod { get; } = new("上期", "Last period");
    public static Text Change { get; } = new("变化", "Change");
    public static Text SameLastYear { get; } = new("去年同期", "Same period last year");

    public static Text Requirements { get; } = new("三项要求", "Requirements");
    public static Text AllRequirements { get; } = new("三项要求全部达到", "All three requirements met");
    public static Text MetBy { get; } = new("达到", "Met by");
    public static Text OutOf { get; } = new("应报", "Of N");
    public static Text Share { get; } = new("比例", "Share");
    public static Text Titles { get; } = new("称号", "Titles");
    public static Text TitlesHeld { get; } = new("已获称号", "Hold the title");
    public static Text Candidates { get; } = new("候选", "Candidates");
    public static Text Failing { get; } = new("申报未达到", "Apply and fall short");
    public static Text Rankings { get; } = new("排名（参加排名的地区数；前五名）", "Rankings: localities ranked, and the first five");
    public static Text Contents { get; } = new("各表", "Sheets");
    public static Text Nobody { get; } = new("无", "none");

    public static Text Name { get; } = new("名称", "Name");
    public static Text Level { get; } = new("级别", "Level");
    public static Text State { get; } = new("状态", "State");
    public static Text Prefecture { get; } = new("所属市", "Prefecture");
    public static Text Province { get; } = new("全省（市）合计", "Total");
    public static Text Subtotal { get; } = new("小计", "Subtotal");
    public static Text DirectlyGoverned { get; } = new("省（市）直属", "Directly governed");
    public static Text LocalitiesNote { get; } = new(
        "合计行和小计行的“状态”为已报数／应报数；比率由合计数计算，从不取平均。— 表示未知，N/A 表示不适用，0 表示零；名次“过少”指抽查批次太少，不排名。点代码可到来源。",
        "In totals the state is submitted / required; their rates are computed from sums, never averaged. —: unknown; N/A: not applicable; "
        + "few: too few batches sampled to "
        + "be ranked. The code leads to the source.");

    public static Text IntegrationsNote { get; } = new(
        "质量工作与打假、整顿市场、名牌战略相结合：B、D、E 各项指标。合计行和小计行的“状态”为已报数／应报数；比率由合计数计算。",
        "Quality work joined with anti-counterfeiting, market order and brand strategy: the figures of B, D and E. In totals the state is "
        + "submitted / required.");
    public static Text Rank { get; } = new("名次", "rank");
    public static Text TooSmall { get; } = new("过少", "few");
    public static Text NobodyRequired { get; } = new("本期没有应报的地区。", "No locality owes a return for this period.");

    public static Text Total { get; } = new("合计", "Total");
    public static Text AnsweredCount { get; } = new("填报数", "n");
    public static Text Smallest { get; } = new("最小", "Smallest");
    public static Text Median { get; } = new("中位数", "Median");
    public static Text Largest { get; } = new("最大", "Largest");
    public static Text Rates { get; } = new("比率", "Derived rates");
    public static Text Rate { get; } = new("比率", "Rate");
    public static Text Numerator { get; } = new("分子", "Numerator");
    public static Text Denominator { get; } = new("分母", "Denominator");
    public static Text ChangeInPoints { get; } = new("变化（百分点）", "Change, points");
    public static Text Notes { get; } = new("比率说明", "Notes on the rates");
    public static Text SeeLocalities { get; } = new("各地区数字见“地区”表", "The figures behind this total: sheet Localities");

    public static Text NotTaken { get; } = new("未报和未接受的地区", "Localities without an accepted return");
    public static Text NobodyMissing { get; } = new("全部报齐，没有未报的。", "Everyone has reported: nothing is missing.");
    public static Text LateOnes { get; } = new("迟报的地区", "Localities that reported late");
    public static Text NobodyLate { get; } = new("没有迟报。", "Nobody was late.");
    public static Text Contact { get; } = new("联系人", "Contact");

    public static Text SubmissionId { get; } = new("报送编号", "Submission id");
    public static Text File { get; } = new("文件名", "File");
    public static Text Received { get; } = new("收到时间（北京时间）", "Received, China time");
    public static Text Warnings { get; } = new("警告", "Warnings");
    public static Text Edition { get; } = new("表式", "Edition");
    public static Text InputsHash { get; } = new("输入指纹（SHA-256）", "Fingerprint of the inputs (SHA-256)");

    public static Text Of(ReportStatus status) => status == ReportStatus.Final ? Final : Provisional;

    /// <summary>Provisional, frozen on a day, or the number of the correction after it.</summary>
    public static Text StatusOf(IReport report)
    {
        if (report.FrozenAt is not { } frozen)
            return Of(report.Status);
        var day = frozen.ToOffset(ChinaTime.Offset);
        return report.Correction == 0
            ? Text.Format($"{Final.Zh}，{day:yyyy-MM-dd} 锁定", $"{Final.En}, frozen on {day:yyyy-MM-dd}")
            : Text.Format($"{Final.Zh}，第 {report.Correction} 号更正，{day:yyyy-MM-dd} 锁定",
                $"{Final.En}, correction no. {report.Correction}, frozen on {day:yyyy-MM-dd}");
    }

    public static Text VersionOf(int version) => Text.Format($"第 {version} 版", $"version {version}");

    public static Text Of(LocalityState state) => state switch
    {
        LocalityState.Accepted => OnTime,
        LocalityState.Nil => Nil,
        LocalityState.Late => Late,
        LocalityState.Invalid => Invalid,
        _ => Missing,
    };

    public static Text Of(LocalityLevel level) => level switch
    {
        LocalityLevel.City => new("市", "City"),
        LocalityLevel.District => new("区", "District"),
        LocalityLevel.County => new("县", "County"),
        LocalityLevel.Town => new("镇", "Town"),
        _ => new("行业", "Industry"),
    };

    public static Text SubmittedOf(int submitted, int required) =>
        Text.Format($"应报 {required} 个，已报 {submitted} 个", $"{submitted} of {required} submitted");

    public static Text VersionAsOf(int version, DateTimeOffset asOf) => Text.Format(
        $"第 {version} 版，数据截至 {asOf.ToOffset(ChinaTime.Offset):yyyy-MM-dd HH:mm}（北京时间）",
        $"version {version}, as of {asOf.ToOffset(ChinaTime.Offset):yyyy-MM-dd HH:mm} China time");

    /// <summary>The rate of a ranking, and the end that is first.</summary>
    public static Text RankBy(Ranking ranking) => ranking.First == Domain.Forms.RankedFirst.Highest
        ? new($"{ranking.Rate} 由高到低", $"By {ranking.Rate}, high first")
        : new($"{ranking.Rate} 由低到高", $"By {ranking.Rate}, low first");

    public static string Placed(int rank, string name, decimal rate, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"{rank}. {name} {rate.ToString(format, CultureInfo.InvariantCulture)}");

    public static Text GoTo(Text sheet) => new($"到“{sheet.Zh}”表", $"to sheet {sheet.En}");

    public static Text MoreIn(int more, Text rest) => Text.Format($"……另有 {more} 行，见 {rest.Zh}", $"… {more} more in {rest.En}");

    public static Text AndMore(int more, Text sheet) => Text.Format($"等另外 {more} 个，见“{sheet.Zh}”表", $"and {more} more, see sheet {sheet.En}");

    public static string Counted(Text heading, int count) => $"{heading.Zh}（{count.ToString(CultureInfo.InvariantCulture)}）{heading.En}";
}
