using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class InputsHashTests
{
    private static readonly ReportInputs Inputs = SampleReports.Province(localities: 12);

    public static TheoryData<string> Changes => [.. Variants.Keys];

    private static Dictionary<string, ReportInputs> Variants { get; } = new()
    {
        ["boundary"] = Inputs with { Boundary = Inputs.Boundary.AddDays(15) },
        ["roster name"] = Inputs with { Roster = [Inputs.Roster[0] with { Name = "另名" }, .. Inputs.Roster.Skip(1)] },
        ["roster contact"] = Inputs with { Roster = [Inputs.Roster[0] with { Contact = null }, .. Inputs.Roster.Skip(1)] },
        ["member closed before the period's end"] = Inputs with
        {
            Roster = [Inputs.Roster[0] with { Until = Inputs.Period.LastDay.AddDays(-1) },
            .. Inputs.Roster.Skip(1)]
        },
        ["member of the period before alone"] = Inputs with
        {
            Roster = [.. Inputs.Roster, Inputs.Roster[0] with { Locality = LocalityCode.Parse("330381-X1"), Until = Inputs.Period.Previous.LastDay }],
        },
        ["member fewer"] = Inputs with { Roster = [.. Inputs.Roster.Skip(1)] },
        ["return fewer"] = Inputs with { Current = Inputs.Current with { Accepted = [.. Inputs.Current.Accepted.Skip(1)] } },
        ["another submission"] = Inputs with { Current = Replace(Inputs.Current, row => row.ReceivedAfter(Inputs.Period, 12)) },
        ["first receipt"] = Inputs with { Current = Replace(Inputs.Current, row => row with { FirstSubmittedAt = row.FirstSubmittedAt.AddDays(-1) }) },
        ["refused"] = Inputs with { Current = Inputs.Current with { Refused = [SampleReports.Refused(Inputs.Roster[6].Locality.ToString())] } },
        ["previous period"] = Inputs with { Previous = Replace(Inputs.Previous, row => row.ReceivedAfter(Inputs.Period.Previous, 12)) },
        ["last year"] = Inputs with { SameLastYear = PeriodReturns.None(Inputs.Period.SameLastYear) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void OfReport_AnyInputChanged_Differs(string change) =>
        Assert.NotEqual(InputsHash.OfReport(Inputs), InputsHash.OfReport(Variants[change]));

    // No other input changes a figure: names and contacts, refusals, the calendar.
    [Theory]
    [MemberData(nameof(Changes))]
    public void OfFigures_InputChanged_DiffersWhereAFigureMoves(string change)
    {
        string[] passedOver = ["boundary", "roster name", "roster contact", "refused"];

        Assert.Equal(passedOver.Contains(change), InputsHash.OfFigures(Inputs) == InputsHash.OfFigures(Variants[change]));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void OfPeriodFigures_InputChanged_DiffersWhereAFigureOfThePeriodMoves(string change)
    {
        string[] passedOver = ["boundary", "roster name", "roster contact", "refused", "previous period", "last year"];

        Assert.Equal(passedOver.Contains(change), OfPeriodFigures(Inputs) == OfPeriodFigures(Variants[change]));
    }

    [Fact]
    public void OfReport_AnotherRefusedUpload_Differs()
    {
        var refused = SampleReports.Refused(Inputs.Roster[6].Locality.ToString());
        ReportInputs With(RefusedSubmission one) => Inputs with { Current = Inputs.Current with { Refused = [one] } };
        var newer = refused with { SubmissionId = SubmissionId.Create(refused.SubmittedAt.AddHours(1), "again", "refused") };

        Assert.NotEqual(InputsHash.OfReport(With(refused)), InputsHash.OfReport(With(newer)));
    }

    // Answers to another edition may mean something else.
    [Fact]
    public void OfPeriodFigures_AnotherEdition_Differs()
    {
        var json = Repository.ReadText("functions/QualityReports.Domain/Forms/Editions/2009.json");
        var other = FormReader.Read(json.Replace("\"edition\": \"2009\"", "\"edition\": \"2012\"", StringComparison.Ordinal), "forms/test.json");

        Assert.NotEqual(OfPeriodFigures(Inputs), OfPeriodFigures(Inputs with { Form = other }));
    }

    public static TheoryData<string, int, string, bool> Provinces => new()
    {
        { "2009-Q1", 3, "aa", true },
        { "2009-Q1", 4, "aa", false },
        { "2009-Q1", 3, "bb", false },
        { "2009-Q2", 3, "aa", false },
    };

    [Theory]
    [MemberData(nameof(Provinces))]
    public void OfNation_PeriodOrVersionOfAProvince_Counts(string period, int version, string hash, bool same)
    {
        (AreaCode, int, string) zhejiang = (AreaCode.Parse("330000"), 3, "aa"), hainan = (AreaCode.Parse("460000"), 1, "cc");
        (AreaCode, int, string)[] changed = [hainan, (AreaCode.Parse("330000"), version, hash)];
        var (quarter, other) = (SampleReports.Period, ReportingPeriod.Parse(period));

        Assert.Equal(
            same,
            InputsHash.OfNation(Inputs.Form, quarter, Inputs.Boundary, [zhejiang, hainan])
                == InputsHash.OfNation(Inputs.Form, other, Inputs.Boundary, changed));
        Assert.Equal(
            same, InputsHash.OfNationFigures(Inputs.Form, quarter, [zhejiang, hainan]) == InputsHash.OfNationFigures(Inputs.Form, other, changed));
    }

    [Fact]
    public void OfNation_BoundaryThatPassed_Counts()
    {
        (AreaCode, int, string)[] provinces = [(AreaCode.Parse("330000"), 3, "aa")];

        Assert.NotEqual(
            InputsHash.OfNation(Inputs.Form, Inputs.Period, Inputs.Boundary, provinces),
            InputsHash.OfNation(Inputs.Form, Inputs.Period, Inputs.Boundary.AddDays(15), provinces));
    }

    [Fact]
    public void OfReport_IsLowerCaseSha256() => Assert.Matches("^[0-9a-f]{64}$", InputsHash.OfReport(Inputs));

    [Fact]
    public void OfReport_RefusedAfterAccepted_DoesNotCount()
    {
        var accepted = Inputs.Current.Accepted[0].Locality.ToString();
        var refused = Inputs with { Current = Inputs.Current with { Refused = [SampleReports.Refused(accepted)] } };

        Assert.Equal(InputsHash.OfReport(Inputs), InputsHash.OfReport(refused));
        Assert.Equal(ReportJson.Write(Inputs.Build()), ReportJson.Write(refused.Build()));
    }

    public static TheoryData<string, string?> OtherTimes => new()
    {
        // Closed later, and closed on the period's last day.
        { "2001-01-01", "2030-12-31" },
        { "2001-01-01", "2009-03-31" },
        // Begun on the last day of the same period last year.
        { "2008-03-31", null },
    };

    [Theory]
    [MemberData(nameof(OtherTimes))]
    public void OfReport_MembershipThatChangesAtAnotherTime_DoesNotCount(string from, string? until)
    {
        var changed = Inputs.Roster[0] with { From = Day(from), Until = until is null ? null : Day(until) };
        var newcomer = Inputs.Roster[0] with { Locality = LocalityCode.Parse("330381-X1"), From = Inputs.Period.LastDay.AddDays(1), Until = null };
        var other = Inputs with { Roster = [changed, .. Inputs.Roster.Skip(1), newcomer] };

        Assert.Equal(InputsHash.OfReport(Inputs), InputsHash.OfReport(other));
        Assert.Equal(ReportJson.Write(Inputs.Build()), ReportJson.Write(other.Build()));
    }

    [Fact]
    public void OfReport_ReturnThatWasSentAgain_IsTheSame()
    {
        var again = Inputs with { Current = Replace(Inputs.Current, row => row with { ConfirmedId = row.ReceivedAfter(Inputs.Period, 12).SubmissionId }) };

        Assert.Equal(InputsHash.OfReport(Inputs), InputsHash.OfReport(again));
        Assert.Equal(
            InputsHash.OfPeriod(Inputs.Form, Inputs.Roster, Inputs.Current, Inputs.Boundary),
            InputsHash.OfPeriod(Inputs.Form, Inputs.Roster, again.Current, Inputs.Boundary));
        Assert.Equal(ReportJson.Write(Inputs.Build()), ReportJson.Write(again.Build()));
    }

    [Fact]
    public void OfPeriod_EarlierPeriods_DoNotCount() =>
        Assert.Equal(
            InputsHash.OfPeriod(Inputs.Form, Inputs.Roster, Inputs.Current, Inputs.Boundary),
            InputsHash.OfPeriod(Inputs.Form, Inputs.Roster, Variants["last year"].Current, Inputs.Boundary));

    [Property(MaxTest = 25)]
    public Property Build_InputsInAnyOrder_SameHashAndSameBytes()
    {
        var inputs = SampleReports.Province(localities: 25);
        var expected = ReportJson.Write(inputs.Build());
        return Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            PeriodReturns Mix(PeriodReturns returns) =>
                returns with { Accepted = Shuffled(returns.Accepted, random), Refused = Shuffled(returns.Refused, random) };
            var mixed = inputs with
            {
                Roster = Shuffled(inputs.Roster, random),
                Current = Mix(inputs.Current),
                Previous = Mix(inputs.Previous),
                SameLastYear = Mix(inputs.SameLastYear),
            };
            return InputsHash.OfReport(inputs) == InputsHash.OfReport(mixed) && expected.AsSpan().SequenceEqual(ReportJson.Write(mixed.Build()));
        });
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string OfPeriodFigures(ReportInputs inputs) => InputsHash.OfPeriodFigures(inputs.Form, inputs.Roster, inputs.Current);

    private static PeriodReturns Replace(PeriodReturns returns, Func<AcceptedReturn, AcceptedReturn> change) =>
        returns with { Accepted = [change(returns.Accepted[0]), .. returns.Accepted.Skip(1)] };

    private static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return copy;
    }
}
