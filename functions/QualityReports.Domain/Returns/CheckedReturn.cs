using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Returns;

/// <summary>A return that has been judged.</summary>
/// <param name="Form">The edition.</param>
/// <param name="IsNil">Whether the locality declares that there is nothing to report.</param>
/// <param name="Values">The answers that are not blank.</param>
/// <param name="Cells">The cell of each answer.</param>
/// <param name="Lists">The lists by code.</param>
/// <param name="Findings">What a clerk should know, in the order in which it is listed.</param>
public sealed record CheckedReturn(
    FormEdition Form,
    bool IsNil,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    IReadOnlyDictionary<IndicatorCode, CellAddress> Cells,
    IReadOnlyDictionary<string, ListDocument> Lists,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The rows of a list with their meaning, made as they are asked for: a list may be long.</summary>
    /// <param name="list">The list's definition.</param>
    public IEnumerable<CheckedRow> RowsOf(ListDefinition list)
    {
        if (!Lists.TryGetValue(list.Code, out var document))
            yield break;
        foreach (var row in document.Rows)
        {
            var values = new IndicatorValue[list.Columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = ValueReader.Read(row.Cells[i], list.Columns[i].Type, list.Columns[i].CodeList is { } name ? Form.CodeListOf(name) : null).Value;
            yield return new CheckedRow(row.Number, document.AddressOf(row, 0), values);
        }
    }
}

/// <summary>A row of a list with its meaning.</summary>
/// <param name="Number">Its row in the sheet.</param>
/// <param name="Address">Its first cell.</param>
/// <param name="Values">An answer for each column of the form, in the form's order.</param>
public sealed record CheckedRow(int Number, CellAddress Address, IReadOnlyList<IndicatorValue> Values);
