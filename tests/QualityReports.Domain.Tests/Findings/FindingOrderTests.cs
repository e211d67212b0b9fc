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

    [Fact]
    public void Sort_SeveralFindingsOfACell_AreTogetherErrorsFirst()
    {
        Finding Of(FindingKind kind, string subject, string sheet, int row) => new(kind) { Subject = subject, Cell = new CellAddress(sheet, 4, row) };
        Finding[] sorted =
        [
            new(FindingKinds.FileExternalLinksIgnored),
            new(FindingKinds.ReturnUnchanged),
            Of(FindingKinds.NilWithFigures, "C01", "表 Return", 9),
            Of(FindingKinds.ValueShownRounded, "C01", "表 Return", 9),
            Of(FindingKinds.FiguresUndone, "C01", "表 Return", 9),
            Of(FindingKinds.ValueReadAsShown, "C01", "表 Return", 9),
            Of(FindingKinds.ValueNotCount, "C02", "表 Return", 10),
            Of(FindingKinds.ListRowsLost, "L1", "名牌 Brands", 1),
            Of(FindingKinds.ValueRequired, "L1.product", "名牌 Brands", 5),
            Of(FindingKinds.RowRepeated, "L1.product", "名牌 Brands", 5),
            Of(FindingKinds.RowStray, "L1", "名牌 Brands", 6),
        ];

        Assert.Equal(sorted, FindingOrder.Sort(sorted.Reverse()));
    }

    [Fact]
    public void First_MoreThanTheMost_KeepsErrorsAndTheOrder()
    {
        Finding[] findings = [new(FindingKinds.ReturnUnchanged), new(FindingKinds.ListRowsLost), new(FindingKinds.ValueRequired), new(FindingKinds.ValueNotDate)];

        Assert.Equal(findings, FindingOrder.First(findings, 4));
        Assert.Equal(findings[1..], FindingOrder.First(findings, 3));
        Assert.Equal(findings[2..3], FindingOrder.First(findings, 1));
    }

    // The order of docs/reference/findings.md: without a cell first and by scope; then list, sheet, row, column, severity, scope, code.
    private static int Compare(Finding one, Finding other)
    {
        int[] steps =
        [
            (one.Cell is not null).CompareTo(other.Cell is not null),
            one.Cell is null ? 0 : IsOfAList(one).CompareTo(IsOfAList(other)),
            string.CompareOrdinal(one.Cell?.Sheet, other.Cell?.Sheet),
            (one.Cell?.Row ?? 0).CompareTo(other.Cell?.Row ?? 0),
            (one.Cell?.Column ?? 0).CompareTo(other.Cell?.Column ?? 0),
            one.Cell is null ? 0 : one.Kind.Severity.CompareTo(other.Kind.Severity),
            one.Kind.Scope.CompareTo(other.Kind.Scope),
            one.Kind.Severity.CompareTo(other.Kind.Severity),
            string.CompareOrdinal(one.Kind.Code, other.Kind.Code),
        ];
        return Array.Find(steps, step => step != 0);
    }

    private static bool IsOfAList(Finding finding) => finding.Kind.Scope is FindingScope.Row or FindingScope.List;
}
