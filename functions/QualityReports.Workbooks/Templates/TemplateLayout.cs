namespace QualityReports.Workbooks.Templates;

/// <summary>The addresses of a template's entries, for marking them afterwards.</summary>
internal sealed class TemplateLayout
{
    public CellAddress Nil { get; set; }

    public Dictionary<IndicatorCode, CellAddress> Entries { get; } = [];

    /// <summary>The cell of each list's first row and first column; the columns follow in the form's order.</summary>
    public Dictionary<string, CellAddress> Lists { get; } = [];
}
