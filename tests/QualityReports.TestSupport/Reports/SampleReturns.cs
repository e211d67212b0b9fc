using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.TestSupport.Reports;

/// <summary>Accepted returns as in table Returns, without a workbook.</summary>
public static class SampleReturns
{
    public static FormEdition Form { get; } = FormCatalog.Load().Find("2009")!;

    /// <summary>A return with only these figures; a code of money or percent has its amount.</summary>
    public static AcceptedReturn With(string locality, ReportingPeriod period, params (string Code, object Value)[] answers)
    {
        var values = answers.ToDictionary(answer => new IndicatorCode(answer.Code), answer => ValueOf(answer.Code, answer.Value));
        return Of(locality, period, values, OnTime(period));
    }

    /// <summary>A nil return.</summary>
    public static AcceptedReturn Nil(string locality, ReportingPeriod period) =>
        Of(locality, period, new Dictionary<IndicatorCode, IndicatorValue>(), OnTime(period)) with { IsNil = true };

    /// <summary>A plausible return: consistent, and always the same for the same seed.</summary>
    public static AcceptedReturn Plausible(string locality, ReportingPeriod period, int seed)
    {
        var answers = new PlausibleAnswers(seed).Create(Form);
        return Of(locality, period, answers, OnTime(period).AddHours(seed % 200)) with { Warnings = seed % 5 == 0 ? 2 : 0 };
    }

    /// <summary>Received a number of days after the period's last day, at nine in the morning.</summary>
    public static AcceptedReturn ReceivedAfter(this AcceptedReturn row, ReportingPeriod period, int days)
    {
        var at = ChinaTime.StartOf(period.LastDay.AddDays(days)).AddHours(9);
        return row with { SubmittedAt = at, FirstSubmittedAt = at, SubmissionId = SubmissionId.Create(at, row.BlobName, "etag") };
    }

    public static IndicatorValue ValueOf(string code, object value) => value switch
    {
        bool yes => IndicatorValue.YesNo(yes),
        IndicatorValue given => given,
        string text when Form.IndicatorOf(new IndicatorCode(code)).Type == IndicatorType.Choice => IndicatorValue.Choice(text),
        string text => IndicatorValue.Text(text),
        DateOnly day => IndicatorValue.Date(day),
        _ => NumberOf(Form.IndicatorOf(new IndicatorCode(code)).Type, Convert.ToDecimal(value)),
    };

    private static IndicatorValue NumberOf(IndicatorType type, decimal amount) => type switch
    {
        IndicatorType.Money => IndicatorValue.OfMoney(new Money(decimal.ToInt64(amount * 100))),
        IndicatorType.Percent => IndicatorValue.Percent(decimal.ToInt64(amount * 100)),
        _ => IndicatorValue.Count(decimal.ToInt64(amount)),
    };

    private static DateTimeOffset OnTime(ReportingPeriod period) => ChinaTime.StartOf(period.LastDay.AddDays(3)).AddHours(9);

    private static AcceptedReturn Of(string locality, ReportingPeriod period, IReadOnlyDictionary<IndicatorCode, IndicatorValue> values, DateTimeOffset at)
    {
        var code = LocalityCode.Parse(locality);
        var blob = $"{code.Province}/{locality}/{period}/{locality}-{period}-return.xlsx";
        return new AcceptedReturn
        {
            Locality = code,
            SubmissionId = SubmissionId.Create(at, blob, "etag"),
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(blob))),
            BlobName = blob,
            SubmittedAt = at,
            FirstSubmittedAt = at,
            FormEdition = Form.Edition,
            IsNil = false,
            Warnings = 0,
            Values = values,
            Cells = values.Keys.Select((indicator, i) => (indicator, Cell: $"表 Return!D{i + 8}")).ToDictionary(pair => pair.indicator, pair => pair.Cell),
            Lists = new Dictionary<string, ListTotals>(),
        };
    }
}
