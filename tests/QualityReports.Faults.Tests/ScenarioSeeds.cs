using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>The shares of the fault schedules among the scenarios, in percent.</summary>
public static class ScenarioSeeds
{
    public static TheoryData<int, int> FirstReturn => FaultSeeds.Share(24, cases: 4);

    public static TheoryData<int, int> Resubmission => FaultSeeds.Share(24, cases: 4);

    public static TheoryData<int, int> LargeReturn => FaultSeeds.Share(2);

    public static TheoryData<int, int> Story => FaultSeeds.Share(16, cases: 2);

    public static TheoryData<int, int> Consolidation => FaultSeeds.Share(22, cases: 2);

    public static TheoryData<int, int> Schedule => FaultSeeds.Share(12, cases: 2);
}
