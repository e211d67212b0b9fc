using static QualityReports.Domain.Findings.FindingScope;
using static QualityReports.Domain.Findings.FindingSeverity;

namespace QualityReports.Domain.Findings;

/// <summary>
/// Every kind of finding that the program itself knows; each rule of a form is one more (<see cref="FormRule.Kind"/>). The sentences that people read are
/// in Findings/Messages.
/// </summary>
public static class FindingKinds
{
    /// <summary>0 bytes.</summary>
    public static FindingKind FileEmpty { get; } = new("FILE_EMPTY", Error, FindingScope.File);

    /// <summary>Something else than an .xlsx workbook.</summary>
    public static FindingKind FileNotXlsx { get; } = new("FILE_NOT_XLSX", Error, FindingScope.File);

    /// <summary>A workbook of Excel 97 to 2003.</summary>
    public static FindingKind FileLegacyXls { get; } = new("FILE_LEGACY_XLS", Error, FindingScope.File);

    /// <summary>A workbook with a password.</summary>
    public static FindingKind FileEncrypted { get; } = new("FILE_ENCRYPTED", Error, FindingScope.File);

    /// <summary>A workbook with macros: VBA or Excel 4.0.</summary>
    public static FindingKind FileMacro { get; } = new("FILE_MACRO", Error, FindingScope.File);

    /// <summary>DDE or OLE links, embedded objects, ActiveX controls.</summary>
    public static FindingKind FileActiveContent { get; } = new("FILE_ACTIVE_CONTENT", Error, FindingScope.File);

    /// <summary>XML with a document type, entities or an encoding that no spreadsheet program writes.</summary>
    public static FindingKind FileUnsafeXml { get; } = new("FILE_UNSAFE_XML", Error, FindingScope.File);

    /// <summary>A damaged package.</summary>
    public static FindingKind FileCorrupt { get; } = new("FILE_CORRUPT", Error, FindingScope.File);

    /// <summary>Beyond a limit of docs/limits.md.</summary>
    public static FindingKind FileTooLarge { get; } = new("FILE_TOO_LARGE", Error, FindingScope.File);

    /// <summary>The malware scan of storage found something in it.</summary>
    public static FindingKind FileMalicious { get; } = new("FILE_MALICIOUS", Error, FindingScope.File);

    /// <summary>Links to other workbooks, which are not followed.</summary>
    public static FindingKind FileExternalLinksIgnored { get; } = new("FILE_EXTERNAL_LINKS_IGNORED", Note, FindingScope.File);

    /// <summary>Hidden sheets that are not the form's, which are not read.</summary>
    public static FindingKind FileHiddenSheetsIgnored { get; } = new("FILE_HIDDEN_SHEETS_IGNORED", Note, FindingScope.File);

    /// <summary>A workbook, and not our template.</summary>
    public static FindingKind TemplateForeign { get; } = new("TEMPLATE_FOREIGN", Error, Template);

    /// <summary>Our template of another edition.</summary>
    public static FindingKind TemplateOld { get; } = new("TEMPLATE_OLD", Error, Template);

    /// <summary>Our template without a sheet, its codes or a heading.</summary>
    public static FindingKind TemplateAltered { get; } = new("TEMPLATE_ALTERED", Error, Template);

    /// <summary>Sent to a path that is not province/locality/period/file.</summary>
    public static FindingKind PathInvalid { get; } = new("PATH_INVALID", Error, Identity);

    /// <summary>A province or locality that does not exist.</summary>
    public static FindingKind AreaUnknown { get; } = new("AREA_UNKNOWN", Error, Identity);

    /// <summary>A locality that owes no return for the period.</summary>
    public static FindingKind NotOnRoster { get; } = new("NOT_ON_ROSTER", Error, Identity);

    /// <summary>A period that no form serves.</summary>
    public static FindingKind PeriodUnknown { get; } = new("PERIOD_UNKNOWN", Error, Identity);

    /// <summary>Before the period's window.</summary>
    public static FindingKind PeriodNotOpen { get; } = new("PERIOD_NOT_OPEN", Error, Identity);

    /// <summary>After the period's lock.</summary>
    public static FindingKind PeriodLocked { get; } = new("PERIOD_LOCKED", Error, Identity);

    /// <summary>The file is somebody else's, or another period's.</summary>
    public static FindingKind IdentityMismatch { get; } = new("IDENTITY_MISMATCH", Error, Identity);

    /// <summary>A required answer is blank.</summary>
    public static FindingKind ValueRequired { get; } = new("VALUE_REQUIRED", Error, Cell);

    /// <summary>A cell shows an error such as #DIV/0!.</summary>
    public static FindingKind ValueIsError { get; } = new("VALUE_IS_ERROR", Error, Cell);

    /// <summary>A cell holds a formula that no program has calculated.</summary>
    public static FindingKind ValueNotCalculated { get; } = new("VALUE_NOT_CALCULATED", Error, Cell);

    /// <summary>Not a whole number.</summary>
    public static FindingKind ValueNotCount { get; } = new("VALUE_NOT_COUNT", Error, Cell);

    /// <summary>Not an amount with at most two decimals.</summary>
    public static FindingKind ValueNotMoney { get; } = new("VALUE_NOT_MONEY", Error, Cell);

    /// <summary>Not a percentage with at most two decimals.</summary>
    public static FindingKind ValueNotPercent { get; } = new("VALUE_NOT_PERCENT", Error, Cell);

    /// <summary>Below zero.</summary>
    public static FindingKind ValueNegative { get; } = new("VALUE_NEGATIVE", Error, Cell);

    /// <summary>Beyond what any locality could have.</summary>
    public static FindingKind ValueTooLarge { get; } = new("VALUE_TOO_LARGE", Error, Cell);

    /// <summary>Not a calendar day.</summary>
    public static FindingKind ValueNotDate { get; } = new("VALUE_NOT_DATE", Error, Cell);

    /// <summary>Not one of the answers of a closed list.</summary>
    public static FindingKind ValueNotInList { get; } = new("VALUE_NOT_IN_LIST", Error, Cell);

    /// <summary>N/A where an answer is needed that cannot be "not applicable".</summary>
    public static FindingKind ValueNotApplicable { get; } = new("VALUE_NOT_APPLICABLE", Error, Cell);

    /// <summary>A text that is too long.</summary>
    public static FindingKind ValueTooLong { get; } = new("VALUE_TOO_LONG", Error, Cell);

    /// <summary>No enterprise code, or one whose check characters do not fit.</summary>
    public static FindingKind ValueNotEnterpriseCode { get; } = new("VALUE_NOT_ENTERPRISE_CODE", Error, Cell);

    /// <summary>A cell shows another figure than it holds: in units of ten thousand, as a time or a percentage, or nothing.</summary>
    public static FindingKind ValueShownOtherwise { get; } = new("VALUE_SHOWN_OTHERWISE", Error, Cell);

    /// <summary>A cell shows fewer decimals than it holds; the figure that it holds counts.</summary>
    public static FindingKind ValueShownRounded { get; } = new("VALUE_SHOWN_ROUNDED", Warning, Cell);

    /// <summary>A cell holds something else than it shows, and what it shows counts: 94% as 94, 00123 as a code.</summary>
    public static FindingKind ValueReadAsShown { get; } = new("VALUE_READ_AS_SHOWN", Note, Cell);

    /// <summary>Characters of the answer are struck through.</summary>
    public static FindingKind ValueStruck { get; } = new("VALUE_STRUCK", Error, Cell);

    /// <summary>Characters of a figure or a code are raised or lowered.</summary>
    public static FindingKind ValueRaised { get; } = new("VALUE_RAISED", Error, Cell);

    /// <summary>A text or a code that the program has made a date.</summary>
    public static FindingKind ValueIsDate { get; } = new("VALUE_IS_DATE", Error, Cell);

    /// <summary>A code that became a number of more than 15 digits, whose last digits are lost.</summary>
    public static FindingKind ValueLostDigits { get; } = new("VALUE_LOST_DIGITS", Error, Cell);

    /// <summary>A cell that is written as no spreadsheet program writes.</summary>
    public static FindingKind ValueMalformed { get; } = new("VALUE_MALFORMED", Error, Cell);

    /// <summary>A date after the period's end.</summary>
    public static FindingKind ValueAfterPeriod { get; } = new("VALUE_AFTER_PERIOD", Error, Cell);

    /// <summary>Two rows of the list carry the same number.</summary>
    public static FindingKind RowDuplicate { get; } = new("ROW_DUPLICATE", Error, Row);

    /// <summary>Two dates of a row in the wrong order.</summary>
    public static FindingKind RowDatesReversed { get; } = new("ROW_DATES_REVERSED", Error, Row);

    /// <summary>A validity that is not so many years as its kind has.</summary>
    public static FindingKind RowValidityUnusual { get; } = new("ROW_VALIDITY_UNUSUAL", Warning, Row);

    /// <summary>The nil box is ticked, and there are figures.</summary>
    public static FindingKind NilWithFigures { get; } = new("NIL_WITH_FIGURES", Error, CrossCell);

    /// <summary>Nothing is filled in, and the nil box is not ticked.</summary>
    public static FindingKind ReturnBlank { get; } = new("RETURN_BLANK", Error, CrossCell);

    /// <summary>A list without rows that it had in the return that was taken before.</summary>
    public static FindingKind ListRowsLost { get; } = new("LIST_ROWS_LOST", Warning, History);

    /// <summary>The very file that was taken before.</summary>
    public static FindingKind ReturnUnchanged { get; } = new("RETURN_UNCHANGED", Note, History);

    /// <summary>Every kind, in the order in which findings are listed.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        FileEmpty, FileNotXlsx, FileLegacyXls, FileEncrypted, FileMacro, FileActiveContent, FileUnsafeXml, FileCorrupt, FileTooLarge, FileMalicious,
        FileExternalLinksIgnored, FileHiddenSheetsIgnored,
        TemplateForeign, TemplateOld, TemplateAltered,
        PathInvalid, AreaUnknown, NotOnRoster, PeriodUnknown, PeriodNotOpen, PeriodLocked, IdentityMismatch,
        ValueRequired, ValueIsError, ValueNotCalculated, ValueNotCount, ValueNotMoney, ValueNotPercent, ValueNegative, ValueTooLarge, ValueNotDate, ValueNotInList,
        ValueNotApplicable, ValueTooLong, ValueNotEnterpriseCode,
        ValueShownOtherwise, ValueShownRounded, ValueReadAsShown, ValueStruck, ValueRaised, ValueIsDate, ValueLostDigits, ValueMalformed, ValueAfterPeriod,
        RowDuplicate, RowDatesReversed, RowValidityUnusual,
        NilWithFigures, ReturnBlank,
        ListRowsLost, ReturnUnchanged,
        .. RosterFindingKinds.All,
    ];
}
