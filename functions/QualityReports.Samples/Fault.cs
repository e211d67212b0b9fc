using QualityReports.Domain.Findings;

namespace QualityReports.Samples;

public enum FaultName
{
    MissingRequiredValue,
    TextInCount,
    NegativeCount,
    ThreeDecimalsInMoney,
    BadDate,
    AnswerNotInList,
    NotApplicableYesNo,
    ErrorValue,
    TooLarge,
    NilWithFigures,
    DuplicateCaseNumber,
    MissingListCell,
}

/// <param name="Kind">The kind of the only finding.</param>
/// <param name="Subject">The code of its indicator or column, as a finding names it: <c>F08</c>, <c>L2.party</c>.</param>
public sealed record Fault(FaultName Name, FindingKind Kind, string Subject)
{
    /// <summary>Every fault. No rule across cells reads these indicators, so that none has a second finding.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        new(FaultName.MissingRequiredValue, FindingKinds.ValueRequired, "D06"),
        new(FaultName.TextInCount, FindingKinds.ValueNotCount, "F08"),
        new(FaultName.NegativeCount, FindingKinds.ValueNegative, "B05"),
        new(FaultName.ThreeDecimalsInMoney, FindingKinds.ValueNotMoney, "B08"),
        new(FaultName.BadDate, FindingKinds.ValueNotDate, "A04"),
        new(FaultName.AnswerNotInList, FindingKinds.ValueNotInList, "A03"),
        new(FaultName.NotApplicableYesNo, FindingKinds.ValueNotApplicable, "A07"),
        new(FaultName.ErrorValue, FindingKinds.ValueIsError, "A08"),
        new(FaultName.TooLarge, FindingKinds.ValueTooLarge, "B06"),
        new(FaultName.NilWithFigures, FindingKinds.NilWithFigures, "B03"),
        new(FaultName.DuplicateCaseNumber, FindingKinds.RowDuplicate, "L2.caseNumber"),
        new(FaultName.MissingListCell, FindingKinds.ValueRequired, "L2.party"),
    ];
}

public sealed record FaultyReturn(GeneratedReturn Return, Fault Fault);
