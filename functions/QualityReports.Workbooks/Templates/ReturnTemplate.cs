namespace QualityReports.Workbooks.Templates;

/// <summary>The content of one locality's workbook for a period.</summary>
/// <param name="Address">Province, locality and period.</param>
/// <param name="ProvinceName">The province's name as the workbook shows it.</param>
/// <param name="LocalityName">The locality's name as the workbook shows it.</param>
public sealed record ReturnTemplate(FormEdition Form, SubmissionAddress Address, string ProvinceName, string LocalityName)
{
    /// <summary>The previous period's answers, shown beside the entry cells; may lack any or all.</summary>
    public IReadOnlyDictionary<IndicatorCode, IndicatorValue> Previous { get; init; } = new Dictionary<IndicatorCode, IndicatorValue>();

    /// <summary>The source that the workbook names; null where it is unknown.</summary>
    public MadeFrom? MadeFrom { get; init; }

    /// <summary>The entries; null for a blank template.</summary>
    public ReturnEntries? Entries { get; init; }
}

/// <summary>Entries as the cells show them, right or wrong. Answers of a closed list may be codes; the workbook shows them as its drop-downs do.</summary>
/// <param name="Nil">Whether the nil box says yes; otherwise it is blank.</param>
/// <param name="Values">The entry cells of the indicators.</param>
/// <param name="Lists">The rows of the lists by the list's code; each row has a cell for each column, in the form's order.</param>
public sealed record ReturnEntries(
    bool Nil,
    IReadOnlyDictionary<IndicatorCode, CellContent> Values,
    IReadOnlyDictionary<string, IReadOnlyList<CellContent[]>> Lists);
