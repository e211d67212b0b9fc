using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;

namespace QualityReports.Domain.Tests.Findings;

public sealed class FindingTests
{
    [Theory]
    [InlineData(100, 100, false)]
    [InlineData(101, 100, true)]
    [InlineData(32_767, 100, true)]
    public void Found_LongText_IsShortened(int length, int quoted, bool shortened)
    {
        var found = new Finding(FindingKinds.ValueNotCount) { Found = new string('9', length) }.Found!;

        Assert.Equal(quoted, found.Length);
        Assert.Equal(shortened, found.EndsWith('…'));
    }

    [Fact]
    public void Sort_Findings_IsByCellThenScopeThenCode()
    {
        Finding[] sorted =
        [
            new(FindingKinds.FileCorrupt),
            new(FindingKinds.TemplateOld),
            new(FindingKinds.IdentityMismatch),
            new(FindingKinds.ReturnBlank),
            At(FindingKinds.ValueRequired, "a", 1, 1),
            At(FindingKinds.ValueNotCount, "a", 2, 1),
            At(FindingKinds.ValueNegative, "a", 1, 2),
            At(FindingKinds.ValueNotCount, "a", 1, 2),
            At(FindingKinds.ValueRequired, "b", 1, 1),
            At(FindingKinds.RowDuplicate, "a", 1, 1),
        ];

        Assert.Equal(sorted, FindingOrder.Sort(sorted.Reverse()));
    }

    public static TheoryData<FindingKind[], Outcome, string?> Summaries => new()
    {
        { [], Outcome.Accepted, null },
        { [Warning], Outcome.Warnings, null },
        { [Note], Outcome.Accepted, null },
        { [Note, Warning, FindingKinds.ValueRequired], Outcome.Invalid, null },
        { [FindingKinds.FileEmpty], Outcome.Rejected, "FILE_EMPTY" },
        { [FindingKinds.ValueRequired, FindingKinds.TemplateOld, FindingKinds.PeriodLocked], Outcome.Rejected, "TEMPLATE_OLD" },
    };

    [Theory]
    [MemberData(nameof(Summaries))]
    public void Of_Findings_CountsAndJudges(FindingKind[] kinds, Outcome outcome, string? code)
    {
        var summary = FindingSummary.Of([.. kinds.Select(kind => new Finding(kind))]);

        Assert.Equal((outcome, code), (summary.Outcome, summary.Code));
        Assert.Equal(kinds.Count(kind => kind.Severity == FindingSeverity.Error), summary.Errors);
        Assert.Equal(kinds.Count(kind => kind.Severity == FindingSeverity.Warning), summary.Warnings);
        Assert.Equal(kinds.Count(kind => kind.Severity == FindingSeverity.Note), summary.Notes);
    }

    private static FindingKind Warning { get; } = new("A_WARNING", FindingSeverity.Warning, FindingScope.CrossCell);

    private static FindingKind Note { get; } = new("A_NOTE", FindingSeverity.Note, FindingScope.File);

    private static Finding At(FindingKind kind, string sheet, int column, int row) => new(kind) { Cell = new CellAddress(sheet, column, row) };
}
