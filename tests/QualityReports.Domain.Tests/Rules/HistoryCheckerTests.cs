using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Rules;
using QualityReports.Domain.Tests.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Rules;

public sealed class HistoryCheckerTests
{
    private const string Locality = "330381";
    private const string Na = "N/A";

    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    // Eight ratios with the median 1 and the MAD 0.05, without the compared one.
    private static readonly decimal[] Steady = [0.9m, 0.95m, 0.95m, 1, 1, 1.05m, 1.05m, 1.1m];

    [Theory]
    [InlineData("100", "1000000", "H01")]
    [InlineData("100", "800000", "H01")]
    [InlineData("100", "799999.99", "")]
    [InlineData("100", "1200000", "H01")]
    [InlineData("100", "1200000.01", "")]
    [InlineData("1000000", "100", "H01")]
    [InlineData("1000000", "80", "H01")]
    [InlineData("1000000", "79.99", "")]
    [InlineData("1000000", "120", "H01")]
    [InlineData("1000000", "120.01", "")]
    [InlineData("0", "0", "")]
    [InlineData("0", "1000000", "")]
    [InlineData("1000000", "0", "")]
    [InlineData("100", "100", "")]
    public void Check_MoneyOfAnotherUnit_IsAWarning(string before, string now, string codes) => Assert.Equal(codes, Codes("C08", before, now));

    [Theory]
    [InlineData("F01", "100", "49", "H02")]
    [InlineData("F01", "100", "50", "")]
    [InlineData("F01", "100", "0", "H02")]
    [InlineData("F01", "0", "0", "")]
    [InlineData("F01", "0", "9", "")]
    [InlineData("F01", "1", "1000000", "")]
    [InlineData("C13", "100", "1", "")]
    [InlineData("C08", "100", "1", "")]
    [InlineData("C01", "10", "100000", "")]
    public void Check_StockThatFallsByMoreThanHalf_IsAWarning(string code, string before, string now, string codes) =>
        Assert.Equal(codes, Codes(code, before, now));

    // The median is 1, and the MAD 0.05 with the compared one: 3.5 · 0.05 / 0.6745 = 0.25945.
    [Theory]
    [InlineData("125945", "")]
    [InlineData("125946", "H03")]
    [InlineData("74055", "")]
    [InlineData("74054", "H03")]
    [InlineData("0", "H03")]
    public void Check_RatioFarFromTheOthers_IsAWarning(string now, string codes) => Assert.Equal(codes, Codes("C13", "100000", now, Steady));

    // The usual ratio predicts 40 for 40.
    [Theory]
    [InlineData("50", "H03")]
    [InlineData("49", "")]
    [InlineData("30", "H03")]
    [InlineData("31", "")]
    public void Check_FewMoreOfFew_AreNotUnusual(string now, string codes) =>
        Assert.Equal(codes, Codes("C13", "40", now, [.. Steady.Select(ratio => 1 + ((ratio - 1) / 10))]));

    // The example of Iglewicz and Hoaglin: of these nine numbers 8.1 scores 16.2, and every other one less than 1.4.
    [Theory]
    [InlineData(8.1, "H03")]
    [InlineData(2.9, "")]
    [InlineData(3.7, "")]
    [InlineData(3.3, "")]
    public void Check_ExampleOfTheBook_HasOneOutlier(double judged, string codes)
    {
        var numbers = new List<decimal> { 3.2m, 3.3m, 8.1m, 3.2m, 2.9m, 3.7m, 3.1m, 3.5m, 3.3m };
        numbers.Remove((decimal)judged);

        Assert.Equal(codes, Codes("C13", "1000", ((decimal)judged * 1000).ToString("0", CultureInfo.InvariantCulture), [.. numbers]));
    }

    // The usual ratio is 1.01: a count has no decimals, an amount of money two.
    [Theory]
    [InlineData("C13", "1001", "9000", "1011")]
    [InlineData("C08", "100.55", "900", "101.56")]
    public void Check_Outlier_NamesTheUsualFigure(string code, string before, string now, string usual)
    {
        var (current, previous) = Province(code, [.. Steady.Select(ratio => ratio + 0.01m)]);
        var compared = ComparedReturn.Of(Of(Locality, Period, code, now), SampleReturns.Form);
        var finding = Assert.Single(Check(compared, current, [.. previous, Of(Locality, Period.Previous, code, before)]));

        Assert.Equal(("H03", usual), (finding.Kind.Code, finding.Expected!.En));
    }

    [Theory]
    [InlineData(6, "")]
    [InlineData(7, "H03")]
    public void Check_Outlier_TakesEightLocalitiesWithThisOne(int others, string codes) => Assert.Equal(codes, Codes("C13", "1000", "9000", Steady[..others]));

    [Theory]
    [InlineData("now")]
    [InlineData("then")]
    [InlineData("zero")]
    [InlineData("nil now")]
    [InlineData("nil then")]
    [InlineData("only now")]
    public void Check_LocalityWithoutBothFigures_DoesNotCount(string what)
    {
        var (current, previous) = Province("C13", Steady[..7]);
        var other = current[0].Locality.ToString();
        current[0] = what switch { "now" => Of(other, Period, "C13", Na), "nil now" => SampleReturns.Nil(other, Period), _ => current[0] };
        previous[0] = what switch
        {
            "then" => Of(other, Period.Previous, "C13", ""),
            "zero" => Of(other, Period.Previous, "C13", "0"),
            "nil then" => SampleReturns.Nil(other, Period.Previous),
            _ => previous[0],
        };
        if (what == "only now")
            previous.RemoveAt(0);

        Assert.Equal("", Codes(Of(Locality, Period, "C13", "9000"), current, [.. previous, Of(Locality, Period.Previous, "C13", "1000")]));
    }

    [Fact]
    public void Check_OthersThatMostlyStayTheSame_MakeNoOutlier() => Assert.Equal("", Codes("C13", "1000", "9000", 1, 1, 1, 1, 1, 2, 3, 4));

    // A third has no finite decimal; the mean of two equal numbers must be exactly that number.
    [Fact]
    public void Check_OthersWithOneRatioThatRounds_MakeNoOutlier()
    {
        var current = Enumerable.Range(1, 9).Select(i => Of(Other(i), Period, "C13", $"{16 * i}")).ToList();
        var previous = Enumerable.Range(1, 9).Select(i => Of(Other(i), Period.Previous, "C13", $"{3 * i}")).ToList();

        Assert.Equal("", Codes(Of(Locality, Period, "C13", "900"), current, [.. previous, Of(Locality, Period.Previous, "C13", "3")]));
    }

    [Theory]
    [InlineData("C08", "100", "1000000", "H01")]
    [InlineData("F01", "1000", "10", "H02")]
    public void Check_FigureWithAnEarlierRule_IsNoOutlierToo(string code, string before, string now, string codes) =>
        Assert.Equal(codes, Codes(code, before, now, Steady));

    [Theory]
    [InlineData("100", Na)]
    [InlineData("100", "")]
    [InlineData(Na, "1000000")]
    [InlineData("", "1000000")]
    public void Check_FigureThatIsMissing_IsNotCompared(string before, string now) => Assert.Equal("", Codes("C08", before, now, Steady));

    [Fact]
    public void Check_LocalityWithoutAReturnBefore_SaysNothing() => Assert.Equal("", Codes(Of(Locality, Period, "C08", "1000000"), [], []));

    [Fact]
    public void Check_NilReturn_IsNotCompared()
    {
        var before = Of(Locality, Period.Previous, "F01", "100");
        var now = Of(Locality, Period, "F01", "1");

        Assert.Equal("", Codes(now with { IsNil = true }, [], [before]));
        Assert.Equal("", Codes(now, [], [before with { IsNil = true }]));
        Assert.Equal("H02", Codes(now, [], [before]));
    }

    [Fact]
    public void Check_OlderReturnOfTheSameLocality_IsReplaced()
    {
        var (current, previous) = Province("C13", Steady[..6]);
        previous.Add(Of(Locality, Period.Previous, "C13", "1000"));
        current.Add(Of(Locality, Period, "C13", "1000"));

        // Seven with the compared one; eight if the older one counted too.
        Assert.Equal("", Codes(Of(Locality, Period, "C13", "9000"), current, previous));
    }

    [Property(MaxTest = 50)]
    public Property Check_OrderOfTheReturns_DoesNotMatter() => Prop.ForAll(
        Gen.Shuffle(Enumerable.Range(1, 24).ToArray()).ToArbitrary(),
        order =>
        {
            var previous = order.Select(i => SampleReturns.Plausible(Other(i), Period.Previous, i)).ToList();
            var current = order.Reverse().Select(i => SampleReturns.Plausible(Other(i), Period, i + 100)).ToList();
            var compared = ComparedReturn.Of(SampleReturns.Plausible(Other(7), Period, 99), SampleReturns.Form);
            var findings = Check(compared, current, previous);
            var sorted = Check(compared, [.. current.OrderBy(row => row.BlobName)], [.. previous.OrderBy(row => row.BlobName)]);
            return findings.Count > 0 && findings.SequenceEqual(sorted);
        });

    // Ingest reads only the compared answers of others; reports read whole returns.
    [Property(MaxTest = 100)]
    public Property Check_FiguresThatAreCompared_ComeToTheSameAsWholeReturns() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var (current, previous) = (Mixed(Period, seed), Mixed(Period.Previous, seed + 1));
            var all = HistoryChecker.CheckAll(SampleReturns.Form, new PeriodReturns(Period, current, []), new PeriodReturns(Period.Previous, previous, []));
            return current.All(row =>
            {
                var compared = ComparedReturn.Of(row, SampleReturns.Form);
                var figures = compared.FiguresBeside(previous.Where(before => before.Locality == row.Locality).Select(LocalityAnswers.Of).FirstOrDefault())
                    .Select(indicator => indicator.Code).ToHashSet();
                return HistoryChecker.Check(compared, Only(figures, current), Only(figures, previous)).SequenceEqual(all[row.Locality]);
            });
        });

    [Fact]
    public void CheckAll_MixedReturns_FindsSomethingByEveryRule()
    {
        var found = Enumerable.Range(0, 20).SelectMany(seed => HistoryChecker.CheckAll(
            SampleReturns.Form, new PeriodReturns(Period, Mixed(Period, seed), []), new PeriodReturns(Period.Previous, Mixed(Period.Previous, seed + 1), [])));

        var codes = found.SelectMany(findings => findings).Select(finding => finding.Kind.Code);
        Assert.Equal(SampleReturns.Form.History.Select(rule => rule.Id), codes.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("5", "7", "F01")]
    [InlineData("0", "7", "F01")]
    [InlineData("5", "0", "")]
    [InlineData("", "7", "")]
    [InlineData("5", "", "")]
    [InlineData(Na, "7", "")]
    [InlineData("5", Na, "")]
    public void FiguresBeside_OneFigure_IsComparedWhereBothAreFigures(string now, string before, string codes)
    {
        var compared = ComparedReturn.Of(Of(Locality, Period, "F01", now), SampleReturns.Form);
        var earlier = LocalityAnswers.Of(Of(Locality, Period.Previous, "F01", before));

        Assert.Equal(codes, Figures(compared, earlier));
        Assert.Equal("", Figures(compared with { IsNil = true }, earlier));
        Assert.Equal("", Figures(compared, earlier with { IsNil = true }));
        Assert.Equal("", Figures(compared, null));
        Assert.Equal("", Figures(compared with { Faulty = new HashSet<string> { "F01" } }, earlier));
    }

    // An indicator may have another type in the next edition.
    [Fact]
    public void FiguresBeside_FigureOfAnotherKind_IsNotCompared()
    {
        var compared = ComparedReturn.Of(Of(Locality, Period, "F01", "5"), SampleReturns.Form);
        var before = SampleReturns.With(Locality, Period.Previous, ("F01", IndicatorValue.OfMoney(new Money(700))));

        Assert.Equal("", Figures(compared, LocalityAnswers.Of(before)));
    }

    [Fact]
    public void FiguresBeside_AnswersThatAreNoFigures_AreNotCompared()
    {
        var row = SampleReturns.With(Locality, Period, ("A01", true), ("A03", "文"), ("F01", 3), ("C08", 2.5m));

        Assert.Equal("C08 F01", Figures(ComparedReturn.Of(row, SampleReturns.Form), LocalityAnswers.Of(row)));
    }

    [Fact]
    public void Check_JudgedReturn_IsToldAtItsCells()
    {
        var judged = SampleDocument.Complete().With("C08", 1_000_000).With("F01", 10).With("B08", "约").With("F03", 1_000_000.01m).Check();
        var before = SampleReturns.With(Locality, Period.Previous, ("C08", 100), ("F01", 100), ("B08", 100), ("F03", 100));

        var findings = Check(ComparedReturn.Of(judged, LocalityCode.Parse(Locality)), [], [before]);

        // B08 cannot be read, and F03 breaks a rule of its own.
        Assert.Equal(["B08", "F03"], judged.Findings.Select(finding => finding.Subject!).Order(StringComparer.Ordinal));
        Assert.Equal(["H01 C08", "H02 F01"], findings.Select(finding => $"{finding.Kind.Code} {finding.Subject}"));
        Assert.Equal([SampleDocument.AddressOf("C08"), SampleDocument.AddressOf("F01")], findings.Select(finding => finding.Cell!.Value));
        Assert.All(findings, finding => Assert.Equal((FindingSeverity.Warning, FindingScope.History), (finding.Kind.Severity, finding.Kind.Scope)));
    }

    [Fact]
    public void Check_StoredReturn_IsToldAtTheCellsThatItsRowNames()
    {
        var taken = Of(Locality, Period, "F01", "10");
        var before = Of(Locality, Period.Previous, "F01", "100");
        var compared = ComparedReturn.Of(taken, SampleReturns.Form);

        Assert.Equal(new CellAddress("表 Return", 4, 8), Assert.Single(Check(compared, [taken], [before])).Cell);
        Assert.Empty(Check(compared with { Faulty = new HashSet<string> { "F01" } }, [taken], [before]));
    }

    [Theory]
    [InlineData("C08", "100.5", "1005000", "C08 Gross industrial output, current prices is 1005000, and last period it was 100.5 (in 10,000 yuan): ")]
    [InlineData("F01", "100", "49", "F01 Industrial enterprises is 49, and last period it was 100: ")]
    [InlineData("C13", "1001", "9000", "C13 Quality complaints accepted is 9000, and last period it was 1001: ", " about 1001.")]
    public void Render_Warning_NamesBothFigures(string code, string before, string now, string start, string end = ".")
    {
        var (current, previous) = Province(code, Steady);
        var finding = Assert.Single(Check(
            ComparedReturn.Of(Of(Locality, Period, code, now), SampleReturns.Form), current, [.. previous, Of(Locality, Period.Previous, code, before)]));

        var sentence = MessageCatalog.Render(finding, Language.En).Message;
        Assert.StartsWith(start, sentence, StringComparison.Ordinal);
        Assert.EndsWith(end, sentence, StringComparison.Ordinal);
        foreach (var message in Enum.GetValues<Language>().Select(language => MessageCatalog.Render(finding, language)))
            Assert.DoesNotContain('{', message.Message + message.Fix);
    }

    private static string Figures(ComparedReturn compared, LocalityAnswers? before) =>
        string.Join(' ', compared.FiguresBeside(before).Select(indicator => indicator.Code));

    // Most figures within a tenth of before, some in another unit, fallen, far off, N/A or blank, some faulty; some localities are missing or nil.
    private static List<AcceptedReturn> Mixed(ReportingPeriod period, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, 16).Where(_ => random.Next(10) > 0).Select(i =>
        {
            var row = SampleReturns.Plausible(Other(i), period, i);
            return row with
            {
                IsNil = random.Next(10) == 0,
                WarningDetails = random.Next(3) == 0 ? [new StoredWarning("R33", null, "C01", "1")] : [],
                Values = row.Values.Where(_ => random.Next(20) > 0).ToDictionary(answer => answer.Key, answer => Moved(answer.Value, random)),
            };
        })];
    }

    private static IndicatorValue Moved(IndicatorValue value, Random random)
    {
        long Move() => random.Next(25) switch
        {
            0 => value.Number * 10_000,
            1 => value.Number / 10,
            2 => value.Number * 7,
            _ => value.Number * random.Next(95, 106) / 100,
        };
        return value.Kind switch
        {
            ValueKind.Count or ValueKind.Money or ValueKind.Percent when random.Next(20) == 0 => IndicatorValue.NotApplicable,
            ValueKind.Count => IndicatorValue.Count(Move()),
            ValueKind.Money => IndicatorValue.OfMoney(new Money(Move())),
            ValueKind.Percent => IndicatorValue.Percent(Move()),
            _ => value,
        };
    }

    private static IReadOnlyList<LocalityAnswers> Only(HashSet<IndicatorCode> figures, IEnumerable<AcceptedReturn> rows) =>
        [.. rows.Select(LocalityAnswers.Of).Select(row => row with { Values = row.Values.Where(answer => figures.Contains(answer.Key)).ToDictionary() })];

    private static string Codes(string code, string before, string now, params decimal[] others)
    {
        var (current, previous) = Province(code, others);
        return Codes(Of(Locality, Period, code, now), current, [.. previous, Of(Locality, Period.Previous, code, before)]);
    }

    private static string Codes(AcceptedReturn judged, IReadOnlyList<AcceptedReturn> current, IReadOnlyList<AcceptedReturn> previous) =>
        string.Join(' ', Check(ComparedReturn.Of(judged, SampleReturns.Form), current, previous).Select(finding => finding.Kind.Code));

    private static IReadOnlyList<Finding> Check(ComparedReturn compared, IReadOnlyList<AcceptedReturn> current, IReadOnlyList<AcceptedReturn> previous) =>
        HistoryChecker.Check(compared, [.. current.Select(LocalityAnswers.Of)], [.. previous.Select(LocalityAnswers.Of)]);

    // Other localities whose figure changed from 1,000 to a multiple.
    private static (List<AcceptedReturn> Current, List<AcceptedReturn> Previous) Province(string code, decimal[] ratios) => (
        [.. ratios.Select((ratio, i) => SampleReturns.With(Other(i + 1), Period, (code, 1000 * ratio)))],
        [.. ratios.Select((_, i) => SampleReturns.With(Other(i + 1), Period.Previous, (code, 1000)))]);

    private static string Other(int i) => $"3301{i:00}";

    private static AcceptedReturn Of(string locality, ReportingPeriod period, string code, string figure) => figure switch
    {
        "" => SampleReturns.With(locality, period),
        Na => SampleReturns.With(locality, period, (code, IndicatorValue.NotApplicable)),
        _ => SampleReturns.With(locality, period, (code, decimal.Parse(figure, CultureInfo.InvariantCulture))),
    };
}
