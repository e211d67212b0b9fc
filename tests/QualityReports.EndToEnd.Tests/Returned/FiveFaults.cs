using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Values;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Returned;

/// <summary>A return of the generator with five faults in it, on the sheet of indicators and on the first lists.</summary>
internal static class FiveFaults
{
    public static FormCatalog Forms { get; } = FormCatalog.Load();

    public static GeneratedReturn Sound { get; } = MakeSound();

    public static byte[] Make()
    {
        var faulty = new[] { FaultName.TextInCount, FaultName.BadDate, FaultName.AnswerNotInList, FaultName.DuplicateCaseNumber }
            .Select(name => Fault.All.Select(fault => fault.Name).ToList().IndexOf(name))
            .Aggregate(Sound, (faulty, which) => FaultPlanter.Plant(faulty, which).Return);
        var rows = faulty.Lists["L1"].Select(row => (CellContent[])row.Clone()).ToList();
        rows[0][Date] = CellContent.OfText("=1+1");
        return Written.Sample(faulty with { Lists = faulty.Lists.ToDictionary(list => list.Key, list => list.Key == "L1" ? rows : list.Value) });
    }

    public static int Date => Sound.Form.ListOf("L1").Columns.ToList().FindIndex(column => column.Type == ColumnType.Date);

    private static GeneratedReturn MakeSound()
    {
        var period = ReportingPeriod.Parse("2009-Q1");
        var form = Forms.For(period)!;
        return SampleRoster.For(SampleRoster.SampleProvince)
            .Select(member => ReturnGenerator.Generate(form, member, period, SampleRoster.DefaultSeed))
            .First(item => item.Lists.Values.All(list => list.Count >= 2) && item.Values.ContainsKey(new IndicatorCode("A03"))
                && item.Values.ContainsKey(new IndicatorCode("A04")));
    }
}
