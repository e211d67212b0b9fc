using FsCheck;
using FsCheck.Fluent;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Tests;

/// <summary>Values of the domain's own types, for properties.</summary>
public static class Generators
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Arbitrary<ReportingPeriod> Periods() => (
        from year in Gen.Choose(1990, 2099)
        from kind in Gen.Elements(Enum.GetValues<PeriodKind>())
        from month in Gen.Choose(1, 12)
        select ReportingPeriod.Containing(new DateOnly(year, month, 1), kind)).ToArbitrary();

    public static Arbitrary<CellAddress> Addresses() => (
        from sheet in Gen.Elements("表 Return", "a", "!", "抽查 Inspections", "x!y")
        from column in Gen.Frequency((9, Gen.Choose(1, CellAddress.MaxColumn)), (1, Gen.Elements(1, 26, 27, 702, 703, CellAddress.MaxColumn)))
        from row in Gen.Frequency((9, Gen.Choose(1, CellAddress.MaxRow)), (1, Gen.Elements(1, CellAddress.MaxRow)))
        select new CellAddress(sheet, column, row)).ToArbitrary();

    public static Arbitrary<DateTimeOffset> Instants() => (
        from seconds in Gen.Choose(0, int.MaxValue)
        from milliseconds in Gen.Choose(0, 999)
        select Epoch.AddSeconds(seconds).AddMilliseconds(milliseconds)).ToArbitrary();
}
