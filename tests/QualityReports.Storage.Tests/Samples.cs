using FsCheck;
using FsCheck.Fluent;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Storage.Tests;

/// <summary>Records as the app makes them, some of them generated.</summary>
public static class Samples
{
    public static DateTimeOffset Received { get; } = new(2009, 4, 10, 1, 2, 3, TimeSpan.Zero);

    private const string AnyTrace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    public static FormCatalog Forms { get; } = FormCatalog.Load();

    public static FormEdition Form { get; } = Forms.Find("2009")!;

    public static SubmissionAddress Address { get; } = new(AreaCode.Parse("330000"), LocalityCode.Parse("330381-TX01"), ReportingPeriod.Parse("2009-Q1"));

    public static SubmissionId Id { get; } = SubmissionId.Create(Received, Address.Folder + "/a.xlsx", "0x1");

    public static Arbitrary<AcceptedReturn> Returns() => (
        from answers in Gen.CollectToList(Form.Indicators, Answer)
        from second in Gen.Choose(0, 100_000)
        from nil in Gen.Elements(true, false)
        from warnings in Gen.Choose(0, 1_000)
        from rows in Gen.Choose(0, 50_000)
        from details in Gen.ListOf(Warning())
        from again in Gen.Elements(true, false)
        select Return(answers.Where(answer => answer.Value.Kind != ValueKind.Blank), second, nil, warnings, rows) with
        {
            WarningDetails = details,
            Sources = again ? [Source("clerk", 1)] : [],
            ConfirmedId = again ? SubmissionId.Create(Received.AddDays(1), Address.Folder + "/b.xlsx", "0x2") : null,
            TraceParent = again ? AnyTrace : null,
        }).ToArbitrary();

    /// <summary>A return with an answer for every indicator and a value for every column.</summary>
    public static AcceptedReturn FullReturn() =>
        Return(Form.Indicators.Select(indicator => (indicator.Code, AnswerOf(indicator, 1, "文字"))), 0, false, 0, 1) with
        {
            ConfirmedId = Id,
            TraceParent = AnyTrace,
            WarningDetails = [LongWarning],
            Sources = [.. Enumerable.Repeat(Source(new string('x', Grant.MaxSubjectLength), 60), FigureSources.MaxKept)],
        };

    private static FigureSource Source(string by, int length) =>
        new(Id, by, Received, new string('a', 64), new Dictionary<IndicatorCode, string> { [Form.Indicators[0].Code] = new string('表', length) });

    /// <summary>A warning of the largest size.</summary>
    public static StoredWarning LongWarning { get; } =
        new("VALUE_NOT_ENTERPRISE_CODE", new string('表', 31) + "!XFD1048576", "L1.enterpriseCode", new string('"', Finding.MaxFoundLength));

    private static Gen<StoredWarning> Warning() =>
        from code in Gen.Elements("R33", "ROW_VALIDITY_UNUSUAL")
        from cell in Gen.Elements("表 Return!D31", null)
        from subject in Gen.Elements("D04", "L1.value", null)
        from found in Gen.Elements("1000.00", "\"<&'>+\\", "𠮷\u0001\n", "", null)
        select new StoredWarning(code, cell, subject, found);

    private static AcceptedReturn Return(IEnumerable<(IndicatorCode Code, IndicatorValue Value)> answers, int second, bool nil, int warnings, int rows)
    {
        var values = answers.ToDictionary(answer => answer.Code, answer => answer.Value);
        return new AcceptedReturn
        {
            Locality = Address.Locality,
            SubmissionId = Id,
            Sha256 = new string('a', 64),
            BlobName = Address.Folder + "/质量兴市 报表.xlsx",
            SubmittedAt = Received.AddSeconds(second),
            FirstSubmittedAt = Received,
            Supersedes = warnings % 2 == 0 ? SubmissionId.Create(Received.AddSeconds(-1), Address.Folder + "/a.xlsx", "0x0") : null,
            FormEdition = Form.Edition,
            IsNil = nil,
            Warnings = warnings,
            Values = values,
            Cells = values.Keys.ToDictionary(code => code, code => "表 Return!D" + code.Value[1..]),
            Lists = new Dictionary<string, ListTotals>
            {
                ["L1"] = new(rows, new Dictionary<string, int> { ["PC01"] = rows }),
                ["L2"] = new(0, new Dictionary<string, int>())
            },
        };
    }

    private static Gen<(IndicatorCode Code, IndicatorValue Value)> Answer(Indicator indicator) =>
        from choice in Gen.Choose(0, 9)
        from number in Gen.OneOf(Gen.Choose(0, 1_000).Select(n => (long)n), Gen.Elements(0L, ValueReader.MaxCount, Money.Max.Hundredths))
        from text in Gen.Elements("浙政发〔2009〕1号", "a,b", "\"quoted\"", "N/A", "0", "yes", "𠮷", "=1+1", "2009-03-31")
        select (indicator.Code, choice switch { 0 => IndicatorValue.Blank, 1 => IndicatorValue.NotApplicable, _ => AnswerOf(indicator, number, text) });

    private static IndicatorValue AnswerOf(Indicator indicator, long number, string text) => indicator.Type switch
    {
        IndicatorType.YesNo => IndicatorValue.YesNo(number % 2 == 0),
        IndicatorType.Count => IndicatorValue.Count(number),
        IndicatorType.Money => IndicatorValue.OfMoney(new Money(number)),
        IndicatorType.Percent => IndicatorValue.Percent(number),
        IndicatorType.Date => IndicatorValue.Date(new DateOnly(2009, 3, 31).AddDays((int)(number % 1_000))),
        IndicatorType.Choice => IndicatorValue.Choice(Form.CodeListOf(indicator.CodeList!).Items[0].Code),
        _ => IndicatorValue.Text(text),
    };
}
