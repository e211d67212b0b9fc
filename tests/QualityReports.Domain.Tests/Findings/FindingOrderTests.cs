using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Findings;

public sealed class FindingOrderTests
{
    private static readonly FindingKind[] Kinds =
        [.. FindingKinds.All, .. SampleDocument.Form.Rules.Select(rule => rule.Kind), .. SampleDocument.Form.History.Select(rule => rule.Kind)];

    // Few addresses, so that many findings share one; the values found distinguish findings that the order does not.
    private static Gen<Finding[]> Some { get; } = (
        from kind in Gen.Elements(Kinds)
        from cell in Gen.Frequency((1, Gen.Constant((CellAddress?)null)), (4, from sheet in Gen.Elements("表 Return", "名牌 Brands", "a", "B")
                                                                              from column in Gen.Choose(1, 3)
                                                                              from row in Gen.Choose(9, 11)
                                                                              select (CellAddress?)new CellAddress(sheet, column, row)))
        select new Finding(kind) { Cell = cell }).ArrayOf().Select(findings => findings.Select((finding, i) => finding with { Found = $"{i}" }).ToArray());

    [Property]
    public Property Sort_AnyFindings_AreAllThereInOrder() => Prop.ForAll(Some.ToArbitrary(), findings =>
    {
        var sorted = FindingOrder.Sort(findings);
        return sorted.OrderBy(Identity).SequenceEqual(findings.OrderBy(Identity))
            && sorted.Zip(sorted.Skip(1)).All(pair => Compare(pair.First, pair.Second) <= 0);
    });

    [Property]
    public Property Sort_FindingsThatCompareEqual_KeepTheirOrder() => Prop.ForAll(Some.ToArbitrary(), findings =>
        FindingOrder.Sort(findings).Zip(FindingOrder.Sort(findings).Skip(1))
            .All(pair => Compare(pair.First, pair.Second) < 0 || Number(pair.First) < Number(pair.Second)));

    [Property]
    public Property Sort_FindingsOfDifferentKindsOrPlaces_ComeOutTheSameFromAnyOrder() => Prop.ForAll(
        (from findings in Some
         let distinct = findings.DistinctBy(finding => (finding.Kind.Code, finding.Cell)).ToArray()
         from shuffled in Gen.Shuffle(distinct)
         select (distinct, shuffled)).ToArbitrary(),
        both => FindingOrder.Sort(both.distinct).SequenceEqual(FindingOrder.Sort(both.shuffled)));

    [Property]
    public Property Sort_SortedFindings_StayAsTheyAre() =>
        Prop.ForAll(Some.ToArbitrary(), findings => FindingOrder.Sort(FindingOrder.Sort(findings)).SequenceEqual(FindingOrder.Sort(findings)));

    private static string Identity(Finding finding) => $"{finding.Kind.Code} {finding.Cell} {finding.Found}";

    private static int Number(Finding finding) => int.Parse(finding.Found!, System.Globalization.CultureInfo.InvariantCulture);

    // The order of docs/reference/findings.md: scope, sheet, row, column, code; findings without a cell are first.
    private static int Compare(Finding one, Finding other)
    {
        int[] steps =
        [
            one.Kind.Scope.CompareTo(other.Kind.Scope),
            string.CompareOrdinal(one.Cell?.Sheet, other.Cell?.Sheet),
            (one.Cell?.Row ?? 0).CompareTo(other.Cell?.Row ?? 0),
            (one.Cell?.Column ?? 0).CompareTo(other.Cell?.Column ?? 0),
            string.CompareOrdinal(one.Kind.Code, other.Kind.Code),
        ];
        return Array.Find(steps, step => step != 0);
    }
}
