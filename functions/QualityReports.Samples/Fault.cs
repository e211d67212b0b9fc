using QualityReports.Domain.Findings;

namespace QualityReports.Samples;

/// <summary>The faults that can be planted in a return.</summary>
public enum FaultName
{
    /// <summary>A required answer is blank.</summary>
    MissingRequiredValue,

    /// <summary>Words instead of a whole number.</summary>
    TextInCount,

    /// <summary>A count below zero.</summary>
    NegativeCount,

    /// <summary>Money with three decimals.</summary>
    ThreeDecimalsInMoney,

    /// <summary>A day that the calendar does not have.</summary>
    BadDate,

    /// <summary>An answer outside the list of choices.</summary>
    AnswerNotInList,

    /// <summary>N/A for a yes/no question.</summary>
    NotApplicableYesNo,

    /// <summary>A cell that shows an error of a formula.</summary>
    ErrorValue,

    /// <summary>A figure that no locality could have.</summary>
    TooLarge,

    /// <summary>The nil box is ticked beside a figure.</summary>
    NilWithFigures,

    /// <summary>Two cases with one number.</summary>
    DuplicateCaseNumber,

    /// <summary>A row of a list without a required cell.</summary>
    MissingListCell,
}

/// <summary>A fault and its finding.</summary>
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

/// <summary>A return with a fault in it.</summary>
public sealed record FaultyReturn(GeneratedReturn Return, Fault Fault);
