using static QualityReports.Domain.Findings.FindingScope;
using static QualityReports.Domain.Findings.FindingSeverity;

namespace QualityReports.Domain.Findings;

/// <summary>Every kind of finding except the form's rules (<see cref="FormRule.Kind"/>). Findings/Messages has the sentences.</summary>
public static class FindingKinds
{
    /// <summary>The file has 0 bytes.</summary>
    public static FindingKind FileEmpty { get; } = new("FILE_EMPTY", Error, FindingScope.File);

    /// <summary>It is something else than an .xlsx workbook: csv, ods, pdf, xlsb, a lock file of Excel. The finding says what it seems to be.</summary>
    public static FindingKind FileNotXlsx { get; } = new("FILE_NOT_XLSX", Error, FindingScope.File);

    /// <summary>It is a workbook of Excel 97 to 2003.</summary>
    public static FindingKind FileLegacyXls { get; } = new("FILE_LEGACY_XLS", Error, FindingScope.File);

    /// <summary>It needs a password to open.</summary>
    public static FindingKind FileEncrypted { get; } = new("FILE_ENCRYPTED", Error, FindingScope.File);

    /// <summary>It has macros: the workbook part is of a macro-enabled type, or there is a VBA project or an Excel 4.0 macro sheet. A default content
    /// type of an extension alone is no proof.</summary>
    public static FindingKind FileMacro { get; } = new("FILE_MACRO", Error, FindingScope.File);

    /// <summary>It has DDE or OLE links, embedded objects or ActiveX controls.</summary>
    public static FindingKind FileActiveContent { get; } = new("FILE_ACTIVE_CONTENT", Error, FindingScope.File);

    /// <summary>One of its XML parts, needed or not, has a document type, entities or an encoding that no spreadsheet program writes.</summary>
    public static FindingKind FileUnsafeXml { get; } = new("FILE_UNSAFE_XML", Error, FindingScope.File);

    /// <summary>The package is damaged: a bad archive or checksum, malformed XML, a missing part, no sheet.</summary>
    public static FindingKind FileCorrupt { get; } = new("FILE_CORRUPT", Error, FindingScope.File);

    /// <summary>It is beyond one of the limits of docs/performance.md; the finding says which.</summary>
    public static FindingKind FileTooLarge { get; } = new("FILE_TOO_LARGE", Error, FindingScope.File);

    /// <summary>The malware scan of storage found something in it; it was not read.</summary>
    public static FindingKind FileMalicious { get; } = new("FILE_MALICIOUS", Error, FindingScope.File);

    /// <summary>It has links to other files. They are not followed; the cells' values count.</summary>
    public static FindingKind FileExternalLinksIgnored { get; } = new("FILE_EXTERNAL_LINKS_IGNORED", Note, FindingScope.File);

    /// <summary>It has hidden sheets that are no part of the form; the finding names them. They are not read.</summary>
    public static FindingKind FileHiddenSheetsIgnored { get; } = new("FILE_HIDDEN_SHEETS_IGNORED", Note, FindingScope.File);

    /// <summary>Rows or columns of a sheet are hidden or too small for a digit, or the whole sheet is hidden, and have answers, which are read like
    /// all others. One finding for each sheet names the first of them.</summary>
    public static FindingKind FileHiddenCellsRead { get; } = new("FILE_HIDDEN_CELLS_READ", Note, FindingScope.File);

    /// <summary>A workbook that was not made from our template.</summary>
    public static FindingKind TemplateForeign { get; } = new("TEMPLATE_FOREIGN", Error, Template);

    /// <summary>Our template, of another edition than the period's.</summary>
    public static FindingKind TemplateOld { get; } = new("TEMPLATE_OLD", Error, Template);

    /// <summary>Our template, without a sheet, its codes or its headings; with a code, a column of answers or the headings of
    /// a list twice, labels or headings that were exchanged or say other figures, another unit than the form's, entries above
    /// the hidden row of codes, beside a list, or in a second row of a question.</summary>
    public static FindingKind TemplateAltered { get; } = new("TEMPLATE_ALTERED", Error, Template);

    /// <summary>A label or a heading in other words than the template's. The answers are read as the
    /// template means them; words that say other figures are `TEMPLATE_ALTERED`.</summary>
    public static FindingKind TemplateRelabelled { get; } = new("TEMPLATE_RELABELLED", Warning, Template);

    /// <summary>Something that looks like an answer and is not read: another sheet with other figures (a draft, another period's, corrections), a row
    /// without a code, a remark below a list.</summary>
    public static FindingKind TemplatePartNotRead { get; } = new("TEMPLATE_PART_NOT_READ", Warning, Template);

    /// <summary>A visible copy of a sheet of the form, with or without its hidden marks, has other
    /// figures than the sheet. Nothing says which of the two counts.</summary>
    public static FindingKind TemplateCopied { get; } = new("TEMPLATE_COPIED", Error, Template);

    /// <summary>Our template, whose hidden sheets another program has left out: Numbers and Google Sheets do so.</summary>
    public static FindingKind TemplateHiddenSheetsLost { get; } = new("TEMPLATE_HIDDEN_SHEETS_LOST", Error, Template);

    /// <summary>It was sent to a name that is not province/locality/period/file.</summary>
    public static FindingKind PathInvalid { get; } = new("PATH_INVALID", Error, Identity);

    /// <summary>The province or locality does not exist, lies in another province, or its code was withdrawn; then the finding names the successor.</summary>
    public static FindingKind AreaUnknown { get; } = new("AREA_UNKNOWN", Error, Identity);

    /// <summary>The locality is no member of the campaign on the period's last day.</summary>
    public static FindingKind NotOnRoster { get; } = new("NOT_ON_ROSTER", Error, Identity);

    /// <summary>It is no period, or no edition of the form serves it.</summary>
    public static FindingKind PeriodUnknown { get; } = new("PERIOD_UNKNOWN", Error, Identity);

    /// <summary>It arrived before the period's window, in China time.</summary>
    public static FindingKind PeriodNotOpen { get; } = new("PERIOD_NOT_OPEN", Error, Identity);

    /// <summary>It arrived after the period's lock, in China time, and the locality has no extension or
    /// its extension has run out; then the finding names its end too.</summary>
    public static FindingKind PeriodLocked { get; } = new("PERIOD_LOCKED", Error, Identity);

    /// <summary>The file says that it is another locality's or period's than where it was sent.</summary>
    public static FindingKind IdentityMismatch { get; } = new("IDENTITY_MISMATCH", Error, Identity);

    /// <summary>The title of a sheet, the guide, a page header or a label such as 报告期： names another locality or period than the hidden sheet of the file.
    /// Nothing says whose figures they are.</summary>
    public static FindingKind IdentityShownOtherwise { get; } = new("IDENTITY_SHOWN_OTHERWISE", Error, Identity);

    /// <summary>A title mentions another locality or period, and may mean it as its own or as a remark; or the data end before the period.</summary>
    public static FindingKind IdentityDoubtful { get; } = new("IDENTITY_DOUBTFUL", Warning, Identity);

    /// <summary>A required answer is blank. Some are required only after a yes, or after an answer in the same row.</summary>
    public static FindingKind ValueRequired { get; } = new("VALUE_REQUIRED", Error, Cell);

    /// <summary>The cell shows an error such as #DIV/0!.</summary>
    public static FindingKind ValueIsError { get; } = new("VALUE_IS_ERROR", Error, Cell);

    /// <summary>The cell holds a formula without a value: a program wrote it, and none has calculated it.</summary>
    public static FindingKind ValueNotCalculated { get; } = new("VALUE_NOT_CALCULATED", Error, Cell);

    /// <summary>No whole number: a text, decimals, a unit, groups of digits that could mean two things.</summary>
    public static FindingKind ValueNotCount { get; } = new("VALUE_NOT_COUNT", Error, Cell);

    /// <summary>No amount in 万元 with at most two decimals.</summary>
    public static FindingKind ValueNotMoney { get; } = new("VALUE_NOT_MONEY", Error, Cell);

    /// <summary>No percentage with at most two decimals.</summary>
    public static FindingKind ValueNotPercent { get; } = new("VALUE_NOT_PERCENT", Error, Cell);

    /// <summary>Below zero.</summary>
    public static FindingKind ValueNegative { get; } = new("VALUE_NEGATIVE", Error, Cell);

    /// <summary>Above 10¹² in the printed unit, which no locality can have.</summary>
    public static FindingKind ValueTooLarge { get; } = new("VALUE_TOO_LARGE", Error, Cell);

    /// <summary>No calendar day: neither a date cell nor 2009-03-31, 2009/3/31, 2009.3.31 or 2009年3月31日 as text.</summary>
    public static FindingKind ValueNotDate { get; } = new("VALUE_NOT_DATE", Error, Cell);

    /// <summary>None of the answers of a closed list, in either language or as a code.</summary>
    public static FindingKind ValueNotInList { get; } = new("VALUE_NOT_IN_LIST", Error, Cell);

    /// <summary>N/A in a yes/no question, a choice, or a required column of a list.</summary>
    public static FindingKind ValueNotApplicable { get; } = new("VALUE_NOT_APPLICABLE", Error, Cell);

    /// <summary>A text of more than 500 characters.</summary>
    public static FindingKind ValueTooLong { get; } = new("VALUE_TOO_LONG", Error, Cell);

    /// <summary>Neither a unified social credit code (18 characters, GB 32100-2015) nor an organization
    /// code (9 characters, GB 11714), or a check character does not fit.</summary>
    public static FindingKind ValueNotEnterpriseCode { get; } = new("VALUE_NOT_ENTERPRISE_CODE", Error, Cell);

    /// <summary>A cell shows another figure or day than it holds: in units of ten thousand, as a time or a
    /// percentage, with words that change it (约12, 12多), in another calendar.</summary>
    public static FindingKind ValueShownOtherwise { get; } = new("VALUE_SHOWN_OTHERWISE", Error, Cell);

    /// <summary>A cell holds an answer and shows nothing: its format hides it (`;;;`), or its sheet hides zeros.</summary>
    public static FindingKind ValueNotShown { get; } = new("VALUE_NOT_SHOWN", Error, Cell);

    /// <summary>A figure with the sign of another currency than the yuan, typed or shown by the format: $, €, HK$, `[$¥-411]`.</summary>
    public static FindingKind ValueForeignCurrency { get; } = new("VALUE_FOREIGN_CURRENCY", Error, Cell);

    /// <summary>A cell shows fewer digits or less of a date than it holds, also 2.00812E+11 in the format General; what it holds counts.</summary>
    public static FindingKind ValueShownRounded { get; } = new("VALUE_SHOWN_ROUNDED", Warning, Cell);

    /// <summary>A cell holds something else than it shows, and what it shows counts: 94%, also as text, as 94, 00123 as a code. Or a figure is
    /// typed with its unit: 12批, 12万元, ¥12. Or a date of the period's year is shown without it: 1月4日.</summary>
    public static FindingKind ValueReadAsShown { get; } = new("VALUE_READ_AS_SHOWN", Note, Cell);

    /// <summary>Characters of the answer are struck through.</summary>
    public static FindingKind ValueStruck { get; } = new("VALUE_STRUCK", Error, Cell);

    /// <summary>Characters of a figure or a code are raised or lowered.</summary>
    public static FindingKind ValueRaised { get; } = new("VALUE_RAISED", Error, Cell);

    /// <summary>A cell that the screen may show otherwise than it holds: invisible characters reverse it, the alignment Fill repeats it, its font has symbols or the
    /// colour of the cell, a conditional format may hide it, or the sheet shows formulas. Of a list one finding for the last two.</summary>
    public static FindingKind ValueDisguised { get; } = new("VALUE_DISGUISED", Error, Cell);

    /// <summary>A text or a code that the program has made a date.</summary>
    public static FindingKind ValueIsDate { get; } = new("VALUE_IS_DATE", Error, Cell);

    /// <summary>A code that became a number of more than 15 digits, whose last digits are lost.</summary>
    public static FindingKind ValueLostDigits { get; } = new("VALUE_LOST_DIGITS", Error, Cell);

    /// <summary>A cell that is written as no spreadsheet program writes.</summary>
    public static FindingKind ValueMalformed { get; } = new("VALUE_MALFORMED", Error, Cell);

    /// <summary>A date before the form's earliest: a year or a day of the month typed into a date cell is a day soon after 1900.</summary>
    public static FindingKind ValueDateImplausible { get; } = new("VALUE_DATE_IMPLAUSIBLE", Error, Cell);

    /// <summary>A date after the period's last day, where the form admits none.</summary>
    public static FindingKind ValueAfterPeriod { get; } = new("VALUE_AFTER_PERIOD", Error, Cell);

    /// <summary>A date before the period's first day in a column about the period.</summary>
    public static FindingKind ValueBeforePeriod { get; } = new("VALUE_BEFORE_PERIOD", Warning, Cell);

    /// <summary>A required answer, or a value that is not seen, in a cell that is merged with others: only the first cell of a merged range has a value.</summary>
    public static FindingKind ValueMerged { get; } = new("VALUE_MERGED", Error, Cell);

    /// <summary>A cell without an answer, which is not required, is merged with another that has one.</summary>
    public static FindingKind ValueMergedBlank { get; } = new("VALUE_MERGED_BLANK", Warning, Cell);

    /// <summary>Something refers to another cell instead of an answer (同上, 〃, ditto), or is no date, number, code or choice and says that there is
    /// none (无, 见附件). Of a list one finding for each column, which names the first cells.</summary>
    public static FindingKind ValueNoAnswer { get; } = new("VALUE_NO_ANSWER", Error, Cell);

    /// <summary>A required name, text or number of a document says that there is none (无, 待补, 见附件, ———, 0). Of a list one finding for each column.</summary>
    public static FindingKind ValuePlaceholder { get; } = new("VALUE_PLACEHOLDER", Warning, Cell);

    /// <summary>The row's number (a case number) stands in an earlier row, which the finding names.</summary>
    public static FindingKind RowDuplicate { get; } = new("ROW_DUPLICATE", Error, Row);

    /// <summary>The row names the same thing as an earlier one, which the finding names: its `identity` columns in the form are equal, whatever the
    /// width, brackets, dashes, case and spaces.</summary>
    public static FindingKind RowRepeated { get; } = new("ROW_REPEATED", Warning, Row);

    /// <summary>A row of totals (合计, 本页小计, 以上共44件, ∑, total), also one with all answers. It is not counted.</summary>
    public static FindingKind RowIsTotal { get; } = new("ROW_IS_TOTAL", Error, Row);

    /// <summary>A row in which one cell is filled in and several required ones are not. It is not counted.</summary>
    public static FindingKind RowStray { get; } = new("ROW_STRAY", Error, Row);

    /// <summary>A date of the row is before the one that it must not precede: closed before filed, valid to before valid from.</summary>
    public static FindingKind RowDatesReversed { get; } = new("ROW_DATES_REVERSED", Error, Row);

    /// <summary>A row of a kind for which the form names a number of years is valid for another number. The last day may be the same day of
    /// the year or the day before it. The rules count the row all the same.</summary>
    public static FindingKind RowValidityUnusual { get; } = new("ROW_VALIDITY_UNUSUAL", Warning, Row);

    /// <summary>The nil box is ticked, and an entry is filled in or a list has rows (then the first one is named).</summary>
    public static FindingKind NilWithFigures { get; } = new("NIL_WITH_FIGURES", Error, CrossCell);

    /// <summary>No answer is given, and the nil box is not ticked.</summary>
    public static FindingKind ReturnBlank { get; } = new("RETURN_BLANK", Error, CrossCell);

    /// <summary>A list lacks rows that it had in the return of the same period that was accepted before; the finding names up to ten of them. A row is known by the
    /// list's `identity` columns in the form.</summary>
    public static FindingKind ListRowsLost { get; } = new("LIST_ROWS_LOST", Warning, History);

    /// <summary>The very file that was accepted before, byte for byte; the finding says when that was received. It is accepted and changes nothing.</summary>
    public static FindingKind ReturnUnchanged { get; } = new("RETURN_UNCHANGED", Note, History);

    /// <summary>Answers that came with another upload than the one that the workbook was made from become others; the finding names that upload, its sender and the
    /// answers, up to ten of them with old and new. One finding for each such upload ([two clerks](#two-clerks)).</summary>
    public static FindingKind FiguresUndone { get; } = new("FIGURES_UNDONE", Warning, History);

    /// <summary>The very file that was accepted once and superseded since, sent through the app without
    /// saying that it is meant. It is not adopted: the current return stays.</summary>
    public static FindingKind ReturnHeldBack { get; } = new("RETURN_HELD_BACK", Note, History);

    /// <summary>The very file that was accepted once and superseded since; it is current again.</summary>
    public static FindingKind ReturnRepeatsEarlier { get; } = new("RETURN_REPEATS_EARLIER", Note, History);

    /// <summary>Another locality of the province lists the same item for the same period: the `identity` columns are
    /// equal, whatever the width, brackets, dashes, case and spaces. Only the province's report says so ([twice in a
    /// province](../reports.md#the-same-item-in-two-localities)); no upload gets it.</summary>
    public static FindingKind RowRepeatedElsewhere { get; } = new("ROW_REPEATED_ELSEWHERE", Warning, History);

    /// <summary>Every kind, in the order in which findings are listed.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        FileEmpty, FileNotXlsx, FileLegacyXls, FileEncrypted, FileMacro, FileActiveContent, FileUnsafeXml, FileCorrupt, FileTooLarge, FileMalicious,
        FileExternalLinksIgnored, FileHiddenSheetsIgnored, FileHiddenCellsRead,
        TemplateForeign, TemplateOld, TemplateAltered, TemplateRelabelled, TemplatePartNotRead, TemplateCopied, TemplateHiddenSheetsLost,
        PathInvalid, AreaUnknown, NotOnRoster, PeriodUnknown, PeriodNotOpen, PeriodLocked, IdentityMismatch, IdentityShownOtherwise,
        IdentityDoubtful,
        ValueRequired, ValueIsError, ValueNotCalculated, ValueNotCount, ValueNotMoney, ValueNotPercent, ValueNegative, ValueTooLarge, ValueNotDate,
        ValueNotInList,
        ValueNotApplicable, ValueTooLong, ValueNotEnterpriseCode,
        ValueShownOtherwise, ValueNotShown, ValueForeignCurrency, ValueShownRounded, ValueReadAsShown, ValueStruck, ValueRaised, ValueDisguised, ValueIsDate,
        ValueLostDigits, ValueMalformed,
        ValueDateImplausible, ValueAfterPeriod, ValueBeforePeriod, ValueMerged, ValueMergedBlank, ValueNoAnswer, ValuePlaceholder,
        RowDuplicate, RowRepeated, RowIsTotal, RowStray, RowDatesReversed, RowValidityUnusual,
        NilWithFigures, ReturnBlank,
        ListRowsLost, ReturnUnchanged, FiguresUndone, ReturnHeldBack, ReturnRepeatsEarlier, RowRepeatedElsewhere,
        .. RosterFindingKinds.All,
    ];
}
