using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Reports;

/// <summary>Makes a provincial report of its inputs: a pure function of them and of the version before.</summary>
/// <param name="areas">The areas.</param>
public sealed class ReportBuilder(AreaCatalog areas)
{
    /// <summary>Builds.</summary>
    /// <param name="inputs">What it is made of.</param>
    /// <param name="before">The version before; null for the first.</param>
    public ProvincialReport Build(ReportInputs inputs, PreviousVersion? before)
    {
        var form = inputs.Form;
        var localities = new LocalityFiguresBuilder(areas).Build(inputs);
        var indicators = RollUp(inputs, localities);
        return new ProvincialReport
        {
            Form = form,
            Edition = form.Edition,
            Area = inputs.Province.Code.Value,
            AreaName = new Text(inputs.Province.Name, inputs.Province.NameEn ?? inputs.Province.Name),
            Period = inputs.Period.ToString(),
            Status = ReportStatus.Provisional,
            Version = (before?.Version ?? 0) + 1,
            InputsHash = InputsHash.OfReport(inputs),
            AsOf = AsOf(inputs),
            Coverage = Cover(inputs, localities),
            Indicators = indicators,
            Rates = Rates(form, indicators),
            Requirements = CountRequirements(form, localities),
            Titles = new Titles(
                localities.Count(locality => locality.Values.GetValueOrDefault(form.TitleHeld).IsYes),
                [.. localities.Where(locality => RequirementEvaluator.IsCandidate(form, locality.Values)).Select(locality => locality.Code)]),
            Localities = localities,
            Missing = Missing(inputs, localities),
            Changes = before is null ? [] : before.ChangesTo(form, localities),
        };
    }

    private static DateTimeOffset AsOf(ReportInputs inputs) =>
        inputs.Current.Accepted.Select(row => row.SubmittedAt).Append(inputs.Boundary).Max().ToUniversalTime();

    private static List<IndicatorFigure> RollUp(ReportInputs inputs, IReadOnlyList<LocalityFigures> localities) =>
    [
        .. from indicator in inputs.Form.Indicators
           let answers = localities.Where(locality => locality.Values.ContainsKey(indicator.Code)).Select(locality => locality.Values[indicator.Code]).ToList()
           select IndicatorRollUp.Of(indicator, answers, Total(inputs, indicator, inputs.Previous), Total(inputs, indicator, inputs.SameLastYear)),
    ];

    // An earlier period is compared as it was reported then: by those who owed a return for it.
    private static decimal? Total(ReportInputs inputs, Indicator indicator, PeriodReturns earlier)
    {
        var required = inputs.Roster.Where(member => member.IsRequiredFor(earlier.Period)).Select(member => member.Locality).ToHashSet();
        return IndicatorRollUp.Total(
            indicator, earlier.Accepted.Where(row => required.Contains(row.Locality)).Select(row => row.Values.GetValueOrDefault(indicator.Code)));
    }

    private static List<RateFigure> Rates(FormEdition form, IReadOnlyList<IndicatorFigure> indicators)
    {
        var byCode = indicators.ToDictionary(figure => figure.Code);
        return
        [
            .. from rate in form.Rates
               let now = rate.Compute(code => byCode[code].Total)
               let before = rate.Compute(code => byCode[code].Previous)
               select new RateFigure(rate.Code, now.Value, now.Numerator, now.Denominator, before.Value),
        ];
    }

    private static Coverage Cover(ReportInputs inputs, IReadOnlyList<LocalityFigures> localities)
    {
        int Count(LocalityState state) => localities.Count(locality => locality.State == state);
        var timelyUntil = inputs.Form.Calendar.WindowOf(inputs.Period).TimelyUntil;
        var first = inputs.Current.Accepted.ToDictionary(row => row.Locality.ToString(), row => row.FirstSubmittedAt);
        var submitted = localities.Count(locality => locality.SubmissionId is not null);
        var onTime = localities.Count(locality => first.TryGetValue(locality.Code, out var at) && at < timelyUntil);
        return new Coverage(
            localities.Count,
            submitted,
            onTime,
            Count(LocalityState.Late),
            Count(LocalityState.Nil),
            Count(LocalityState.Invalid),
            Count(LocalityState.Missing),
            Share(submitted, localities.Count),
            Share(onTime, localities.Count));
    }

    private static decimal? Share(int part, int whole) => new RateValue(part, whole).Value;

    private static RequirementCounts CountRequirements(FormEdition form, IReadOnlyList<LocalityFigures> localities)
    {
        int Count(string code) => form.Requirements.Where(requirement => requirement.Code == code)
            .Sum(requirement => localities.Count(locality => RequirementEvaluator.Meets(requirement, locality.Values)));
        return new RequirementCounts(
            Count("first"), Count("second"), Count("third"), localities.Count(locality => RequirementEvaluator.MeetsAll(form, locality.Values)));
    }

    private static List<MissingLocality> Missing(ReportInputs inputs, IReadOnlyList<LocalityFigures> localities)
    {
        var contacts = inputs.Roster.ToDictionary(member => member.Locality.ToString(), member => member.Contact);
        var last = inputs.Current.Refused.Select(row => (row.Locality, row.SubmittedAt))
            .Concat(inputs.Previous.Accepted.Select(row => (row.Locality, row.SubmittedAt)))
            .GroupBy(pair => pair.Locality.ToString())
            .ToDictionary(group => group.Key, group => group.Max(pair => pair.SubmittedAt).ToUniversalTime());
        return
        [
            .. from locality in localities
               where locality.SubmissionId is null
               select new MissingLocality(
                   locality.Code,
                   locality.Name,
                   locality.Level,
                   locality.Prefecture,
                   locality.State,
                   contacts[locality.Code],
                   last.TryGetValue(locality.Code, out var at) ? at : null)
               {
                   PrefectureName = locality.PrefectureName,
               },
        ];
    }
}
