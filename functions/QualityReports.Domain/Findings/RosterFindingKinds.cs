using static QualityReports.Domain.Findings.FindingSeverity;

namespace QualityReports.Domain.Findings;

/// <summary>The kinds of fault in a roster. A roster is applied entirely or not at all, so each is an error.</summary>
public static class RosterFindingKinds
{
    /// <summary>Text that is neither UTF-8 nor GB 18030, or whose quotation marks do not match.</summary>
    public static FindingKind RosterFileUnreadable { get; } = Of("ROSTER_FILE_UNREADABLE");

    /// <summary>More than 5,000 rows or 5 MB, or texts that are too long altogether.</summary>
    public static FindingKind RosterTooLarge { get; } = Of("ROSTER_TOO_LARGE");

    /// <summary>
    /// A column of the heading is missing or there twice: code, name, level, from, until, contact, or 代码, 名称, 级别, 起始日期, 截止日期, 联系方式, in any order.
    /// </summary>
    public static FindingKind RosterColumnMissing { get; } = Of("ROSTER_COLUMN_MISSING");

    /// <summary>Nothing below the heading.</summary>
    public static FindingKind RosterEmpty { get; } = Of("ROSTER_EMPTY");

    /// <summary>Code, name, level or first day is blank, or shows an error.</summary>
    public static FindingKind RosterValueRequired { get; } = Of("ROSTER_VALUE_REQUIRED");

    /// <summary>Neither six digits nor six digits, a hyphen and one to eight capital letters or digits.</summary>
    public static FindingKind RosterCodeInvalid { get; } = Of("ROSTER_CODE_INVALID");

    /// <summary>
    /// No such area, or one that was withdrawn, whose successor is named. A withdrawn code may stay where membership ended in that year or before.
    /// </summary>
    public static FindingKind RosterAreaUnknown { get; } = Of("ROSTER_AREA_UNKNOWN");

    /// <summary>A locality of another province.</summary>
    public static FindingKind RosterAreaForeign { get; } = Of("ROSTER_AREA_FOREIGN");

    /// <summary>An earlier row, which the finding names, has the same code.</summary>
    public static FindingKind RosterDuplicate { get; } = Of("ROSTER_DUPLICATE");

    /// <summary>None of city 市, district 区, county 县, town 镇, industry 行业.</summary>
    public static FindingKind RosterLevelUnknown { get; } = Of("ROSTER_LEVEL_UNKNOWN");

    /// <summary>No calendar day: neither a date cell nor 2009-03-31, 2009/3/31 or 2009年3月31日 as text.</summary>
    public static FindingKind RosterDateInvalid { get; } = Of("ROSTER_DATE_INVALID");

    /// <summary>The last day is before the first.</summary>
    public static FindingKind RosterDatesReversed { get; } = Of("ROSTER_DATES_REVERSED");

    /// <summary>A name of more than 50 or a contact of more than 100 characters.</summary>
    public static FindingKind RosterTextTooLong { get; } = Of("ROSTER_TEXT_TOO_LONG");

    /// <summary>A locality of the present roster that has owed returns is left out.</summary>
    public static FindingKind RosterLocalityAbsent { get; } = Of("ROSTER_LOCALITY_ABSENT");

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        RosterFileUnreadable, RosterTooLarge, RosterColumnMissing, RosterEmpty, RosterValueRequired, RosterCodeInvalid, RosterAreaUnknown, RosterAreaForeign,
        RosterDuplicate, RosterLevelUnknown, RosterDateInvalid, RosterDatesReversed, RosterTextTooLong, RosterLocalityAbsent,
    ];

    private static FindingKind Of(string code) => new(code, Error, FindingScope.Roster);
}
