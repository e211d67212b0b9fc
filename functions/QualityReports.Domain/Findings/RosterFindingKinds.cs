using static QualityReports.Domain.Findings.FindingSeverity;

namespace QualityReports.Domain.Findings;

/// <summary>The kinds of fault in a roster. A roster is applied entirely or not at all, so each is an error.</summary>
public static class RosterFindingKinds
{
    /// <summary>Text in an unknown encoding, or with unmatched quotation marks.</summary>
    public static FindingKind RosterFileUnreadable { get; } = Of("ROSTER_FILE_UNREADABLE");

    /// <summary>More rows or text than a roster may have.</summary>
    public static FindingKind RosterTooLarge { get; } = Of("ROSTER_TOO_LARGE");

    /// <summary>A heading column is missing or occurs twice.</summary>
    public static FindingKind RosterColumnMissing { get; } = Of("ROSTER_COLUMN_MISSING");

    /// <summary>No row below the heading.</summary>
    public static FindingKind RosterEmpty { get; } = Of("ROSTER_EMPTY");

    /// <summary>A blank cell in a required column.</summary>
    public static FindingKind RosterValueRequired { get; } = Of("ROSTER_VALUE_REQUIRED");

    /// <summary>Neither six digits nor an extension code.</summary>
    public static FindingKind RosterCodeInvalid { get; } = Of("ROSTER_CODE_INVALID");

    /// <summary>No such area, or one that was withdrawn.</summary>
    public static FindingKind RosterAreaUnknown { get; } = Of("ROSTER_AREA_UNKNOWN");

    /// <summary>A locality of another province.</summary>
    public static FindingKind RosterAreaForeign { get; } = Of("ROSTER_AREA_FOREIGN");

    /// <summary>A locality that an earlier row has.</summary>
    public static FindingKind RosterDuplicate { get; } = Of("ROSTER_DUPLICATE");

    /// <summary>None of the levels.</summary>
    public static FindingKind RosterLevelUnknown { get; } = Of("ROSTER_LEVEL_UNKNOWN");

    /// <summary>Not a calendar day.</summary>
    public static FindingKind RosterDateInvalid { get; } = Of("ROSTER_DATE_INVALID");

    /// <summary>The last day is before the first.</summary>
    public static FindingKind RosterDatesReversed { get; } = Of("ROSTER_DATES_REVERSED");

    /// <summary>A text that is too long.</summary>
    public static FindingKind RosterTextTooLong { get; } = Of("ROSTER_TEXT_TOO_LONG");

    /// <summary>A locality that has owed returns is missing from the file.</summary>
    public static FindingKind RosterLocalityAbsent { get; } = Of("ROSTER_LOCALITY_ABSENT");

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        RosterFileUnreadable, RosterTooLarge, RosterColumnMissing, RosterEmpty, RosterValueRequired, RosterCodeInvalid, RosterAreaUnknown, RosterAreaForeign,
        RosterDuplicate, RosterLevelUnknown, RosterDateInvalid, RosterDatesReversed, RosterTextTooLong, RosterLocalityAbsent,
    ];

    private static FindingKind Of(string code) => new(code, Error, FindingScope.Roster);
}
