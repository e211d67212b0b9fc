using static QualityReports.Domain.Findings.FindingScope;
using static QualityReports.Domain.Findings.FindingSeverity;

namespace QualityReports.Domain.Findings;

/// <summary>Every kind of finding except the form's rules (<see cref="FormRule.Kind"/>). Findings/Messages has the sentences.</summary>
public static class FindingKinds
{
    /// <summary>0 bytes.</summary>
    public static FindingKind FileEmpty { get; } = new("FILE_EMPTY", Error, FindingScope.File);

    /// <summary>Not an .xlsx workbook.</summary>
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

    /// <summary>The malware scan of storage found malware.</summary>
    public static FindingKind FileMalicious { get; } = new("FILE_MALICIOUS", Error, FindingScope.File);

    /// <summary>Links to other workbooks, which are ignored.</summary>
    public static FindingKind FileExternalLinksIgnored { get; } = new("FILE_EXTERNAL_LINKS_IGNORED", Note, FindingScope.File);

    /// <summary>Hidden sheets that are not the form's, which are ignored.</summary>
    public static FindingKind FileHiddenSheetsIgnored { get; } = new("FILE_HIDDEN_SHEETS_IGNORED", Note, FindingScope.File);

    /// <summary>A workbook that is not our template.</summary>
    public static FindingKind TemplateForeign { get; } = new("TEMPLATE_FOREIGN", Error, Template);

    /// <summary>Our template of another edition.</summary>
    public static FindingKind TemplateOld { get; } = new("TEMPLATE_OLD", Error, Template);

    /// <summary>Our template without a sheet, its codes or a heading.</summary>
    public static FindingKind TemplateAltered { get; } = new("TEMPLATE_ALTERED", Error, Template);

    /// <summary>Sent to a path other than province/locality/period/file.</summary>
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

    /// <summary>The file belongs to another locality or another period.</summary>
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

    /// <summary>N/A where the form requires an answer.</summary>
    public static FindingKind ValueNotApplicable { get; } = new("VALUE_NOT_APPLICABLE", Error, Cell);

    /// <summary>A text that is too long.</summary>
    public static FindingKind ValueTooLong { get; } = new("VALUE_TOO_LONG", Error, Cell);

    /// <summary>No enterprise code, or one whose check characters do not fit.</summary>
    public static FindingKind ValueNotEnterpriseCode { get; } = new("VALUE_NOT_ENTERPRISE_CODE", Error, Cell);

    /// <summary>A date after the period's end.</summary>
    public static FindingKind ValueAfterPeriod { get; } = new("VALUE_AFTER_PERIOD", Error, Cell);

    /// <summary>Two rows of the list carry the same number.</summary>
    public static FindingKind RowDuplicate { get; } = new("ROW_DUPLICATE", Error, Row);

    /// <summary>Two dates of a row in the wrong order.</summary>
    public static FindingKind RowDatesReversed { get; } = new("ROW_DATES_REVERSED", Error, Row);

    /// <summary>A validity whose length in years is unusual for its kind.</summary>
    public static FindingKind RowValidityUnusual { get; } = new("ROW_VALIDITY_UNUSUAL", Warning, Row);

    /// <summary>The nil box is ticked, but there are figures.</summary>
    public static FindingKind NilWithFigures { get; } = new("NIL_WITH_FIGURES", Error, CrossCell);

    /// <summary>No answer is given, and the nil box is not ticked.</summary>
    public static FindingKind ReturnBlank { get; } = new("RETURN_BLANK", Error, CrossCell);

    /// <summary>A list lost rows that it had in the accepted return before.</summary>
    public static FindingKind ListRowsLost { get; } = new("LIST_ROWS_LOST", Warning, History);

    /// <summary>The file is identical to the accepted one.</summary>
    public static FindingKind ReturnUnchanged { get; } = new("RETURN_UNCHANGED", Note, History);

    /// <summary>Every kind, in the order in which findings are listed.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        FileEmpty, FileNotXlsx, FileLegacyXls, FileEncrypted, FileMacro, FileActiveContent, FileUnsafeXml, FileCorrupt, FileTooLarge, FileMalicious,
        FileExternalLinksIgnored, FileHiddenSheetsIgnored,
        TemplateForeign, TemplateOld, TemplateAltered,
        PathInvalid, AreaUnknown, NotOnRoster, PeriodUnknown, PeriodNotOpen, PeriodLocked, IdentityMismatch,
        ValueRequired, ValueIsError, ValueNotCalculated, ValueNotCount, ValueNotMoney, ValueNotPercent, ValueNegative, ValueTooLarge, ValueNotDate, ValueNotInList,
        ValueNotApplicable, ValueTooLong, ValueNotEnterpriseCode, ValueAfterPeriod,
        RowDuplicate, RowDatesReversed, RowValidityUnusual,
        NilWithFigures, ReturnBlank,
        ListRowsLost, ReturnUnchanged,
        .. RosterFindingKinds.All,
    ];
}
