using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>The sources of drop-downs: the validation itself where Excel's 255 characters suffice, else a column of a hidden sheet.</summary>
internal sealed class ChoiceSources
{
    private const int MaxInline = 255;

    private readonly List<CodeList> _columns = [];

    public string SourceOf(CodeList choices)
    {
        var labels = choices.Items.Select(item => item.Label.Both).ToList();
        var inline = string.Join(',', labels);
        if (inline.Length <= MaxInline && !labels.Any(label => label.AsSpan().ContainsAny(',', '"')))
            return $"\"{inline}\"";
        if (!_columns.Contains(choices))
            _columns.Add(choices);
        var column = CellAddress.ColumnName(_columns.IndexOf(choices) + 1);
        return FormattableString.Invariant($"'{TemplateMarks.ChoicesSheet}'!${column}$1:${column}${choices.Items.Count}");
    }

    public void WriteSheet(XLWorkbook workbook)
    {
        var sheet = workbook.AddWorksheet(TemplateMarks.ChoicesSheet);
        for (var i = 0; i < _columns.Count; i++)
        {
            for (var j = 0; j < _columns[i].Items.Count; j++)
                sheet.Cell(j + 1, i + 1).SetValue(_columns[i].Items[j].Label.Both);
        }

        sheet.Protect();
        sheet.Visibility = XLWorksheetVisibility.VeryHidden;
    }
}
