using QualityReports.Domain.Findings;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class FaultPlanterTests
{
    public static TheoryData<FaultName> Names => [.. Enum.GetValues<FaultName>()];

    [Fact]
    public void All_Faults_AreEveryNameOnce() => Assert.Equal(Enum.GetValues<FaultName>(), Fault.All.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Plant_EachFault_GivesExactlyItsFinding(FaultName name)
    {
        var original = Sample.Filled("330382", "2009-Q1");
        var before = original.Print();
        var planted = FaultPlanter.Plant(original, (int)name);
        var finding = Assert.Single(planted.Return.Check().Findings);
        Assert.Equal(name, planted.Fault.Name);
        Assert.Equal(planted.Fault.Kind, finding.Kind);
        Assert.Equal(planted.Fault.Subject, finding.Subject);
        Assert.Equal(before, original.Print());
    }

    [Fact]
    public void Plant_AnyReturn_GivesExactlyOneFinding()
    {
        var which = 0;
        foreach (var made in Sample.Many("2009-Q1"))
        {
            var planted = FaultPlanter.Plant(made, which++);
            Assert.Equal(planted.Fault.Kind, Assert.Single(planted.Return.Check().Findings).Kind);
        }
    }

    [Fact]
    public void Plant_ReturnWithoutPlaceForTheFault_TakesTheNextThatFits()
    {
        var planted = FaultPlanter.Plant(Sample.Filled("330282", "2009-Q1"), (int)FaultName.DuplicateCaseNumber);
        Assert.Equal(FaultName.MissingRequiredValue, planted.Fault.Name);
        Assert.Equal(FindingKinds.ValueRequired, planted.Fault.Kind);
    }

    [Fact]
    public void Plant_NilReturn_LeavesAFigure()
    {
        var nil = Sample.Many("2009-Q1", "2009-Q2").First(made => made.IsNil);
        Assert.Equal(FaultName.NilWithFigures, FaultPlanter.Plant(nil, 3).Fault.Name);
    }

    [Fact]
    public void Plant_NegativeNumber_CountsRound() => Assert.Equal(Fault.All[^1], FaultPlanter.Plant(Sample.Filled("330382", "2009-Q1"), -1).Fault);
}
