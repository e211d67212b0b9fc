using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Faults;

[Trait("Category", "Slow")]
public sealed class BlankRowsTests
{
    private static readonly FormCatalog Forms = FormCatalog.Load();

    // Characters that people leave in cells that seem empty.
    private static readonly string[] Nothing = ["", " ", "\u00A0", "\u3000", "\u200B", "\t"];

    [Property(MaxTest = 15)]
    public Property Check_BlankRowsAnywhere_HaveNoFindings() => Prop.ForAll(
        (from at in Gen.Choose(0, 3).ArrayOf(4) from what in Gen.Elements(Nothing) select (at, what)).ToArbitrary(),
        sample =>
        {
            var sound = ThirtyFaults.Plant([]);
            var lists = sound.Entries!.Lists.ToDictionary(list => list.Key, IReadOnlyList<CellContent[]> (list) => Insert(list.Value, sample.at, sample.what));

            var file = Written.Template(sound with { Entries = sound.Entries with { Lists = lists } });

            var read = ReturnReader.Read(new MemoryStream(file), Forms, TestContext.Current.CancellationToken);

            return ReturnChecker.Check(read.Document!).Findings.Count == 0
                && read.Document!.Lists.All(list => list.Value.Rows.Count == sound.Entries.Lists[list.Key].Count);
        });

    private static List<CellContent[]> Insert(IReadOnlyList<CellContent[]> rows, int[] places, string what)
    {
        var result = rows.ToList();
        foreach (var place in places)
            result.Insert(Math.Min(place, result.Count), [.. rows[0].Select(_ => CellContent.OfText(what))]);
        return result;
    }
}
