using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

[Trait("Category", "Faults")]
public sealed class FaultScheduleTests
{
    private const string Operation = "table PUT Returns()";

    [Fact]
    public void Random_SameSeed_IsTheSameWhateverTheOrderOfTheQuestions()
    {
        var (one, other) = (FaultSchedule.Random(7, 20, FaultSchedule.AnyKind), FaultSchedule.Random(7, 20, FaultSchedule.AnyKind));

        Assert.Equal(
            Enumerable.Range(1, 100).Select(number => one.At(Operation, number)),
            Enumerable.Range(1, 100).Reverse().Select(number => other.At(Operation, number)).Reverse());
    }

    [Fact]
    public void Random_OtherSeedOrOperation_IsAnotherSchedule()
    {
        var kinds = Kinds(FaultSchedule.Random(7, 20, FaultSchedule.AnyKind), Operation);

        Assert.NotEqual(kinds, Kinds(FaultSchedule.Random(8, 20, FaultSchedule.AnyKind), Operation));
        Assert.NotEqual(kinds, Kinds(FaultSchedule.Random(7, 20, FaultSchedule.AnyKind), "table GET Returns()"));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(20, 1_800, 2_200)]
    [InlineData(100, 10_000, 10_000)]
    public void Random_Share_IsAboutThatOfAllAttemptsAndEveryKindComes(int percent, int least, int most)
    {
        var faults = Enumerable.Range(1, 10_000).Select(number => FaultSchedule.Random(1, percent, FaultSchedule.AnyKind).At(Operation, number))
            .Where(kind => kind != FaultKind.None).ToList();

        Assert.InRange(faults.Count, least, most);
        Assert.Equal(percent == 0 ? 0 : FaultSchedule.AnyKind.Count, faults.Distinct().Count());
    }

    [Fact]
    public void Of_PlannedFaults_StrikeThereAndNowhereElse()
    {
        var schedule = FaultSchedule.Of(new PlannedFault(Operation, 2, FaultKind.Busy));

        Assert.Equal([FaultKind.None, FaultKind.Busy, FaultKind.None], Kinds(schedule, Operation).Take(3));
        Assert.All(Kinds(schedule, "table GET Returns()"), kind => Assert.Equal(FaultKind.None, kind));
    }

    [Fact]
    public void ToString_Schedule_SaysWhatItTakesToRepeatIt()
    {
        Assert.Equal("seed 7: 20 % of Busy, Slow", FaultSchedule.Random(7, 20, [FaultKind.Busy, FaultKind.Slow]).ToString());
        Assert.Equal("table PUT Returns() #2: Busy", FaultSchedule.Of(new PlannedFault(Operation, 2, FaultKind.Busy)).ToString());
        Assert.Equal("fault-free", FaultSchedule.FaultFree.ToString());
    }

    private static List<FaultKind> Kinds(FaultSchedule schedule, string operation) =>
        Enumerable.Range(1, 100).Select(number => schedule.At(operation, number)).ToList();
}
