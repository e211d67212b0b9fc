using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Returns;

/// <summary>Judges the rows of one list: types, required columns, unique numbers.</summary>
internal static class ListChecker
{
    private const int LongestListOfAnswers = 8;

    public static void Check(FormEdition form, ListDefinition list, ListDocument document, List<Finding> findings)
    {
        var choices = list.Columns.Select(column => column.CodeList is { } name ? form.CodeListOf(name) : null).ToArray();
        var key = list.Key is null ? -1 : list.IndexOf(list.Key);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new IndicatorValue[list.Columns.Count];
        foreach (var row in document.Rows)
        {
            ReadRow(list, document, row, choices, values, findings);
            AddMissing(list, document, row, choices, values, findings);
            if (key >= 0 && values[key].Kind == ValueKind.Text && !seen.TryAdd(values[key].Content!, row.Number))
            {
                var first = document.AddressOf(row with { Number = seen[values[key].Content!] }, key);
                findings.Add(Describe(FindingKinds.RowDuplicate, list, document, row, key, Text.Same(first.ToString())));
            }
        }
    }

    /// <summary>The answers of a closed list as a sentence names them; of a long list the first few.</summary>
    public static Text Answers(CodeList choices)
    {
        var items = choices.Items.Take(LongestListOfAnswers).ToList();
        var more = choices.Items.Count > items.Count ? "…" : "";
        return new Text(string.Join("、", items.Select(item => item.Label.Zh)) + more, string.Join(", ", items.Select(item => item.Label.En)) + more);
    }

    private static void ReadRow(
        ListDefinition list, ListDocument document, ListRow row, CodeList?[] choices, IndicatorValue[] values, List<Finding> findings)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var reading = ValueReader.Read(row.Cells[i], list.Columns[i].Type, choices[i]);
            values[i] = reading.Value;
            if (reading.Problem is { } problem)
                findings.Add(Describe(problem, list, document, row, i, Expected(problem, list.Columns[i], choices[i])));
        }
    }

    private static void AddMissing(
        ListDefinition list, ListDocument document, ListRow row, CodeList?[] choices, IndicatorValue[] values, List<Finding> findings)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var column = list.Columns[i];
            var required = column.Required
                || (column.RequiredIf is { } condition && string.Equals(values[list.IndexOf(condition.Column)].Content, condition.EqualTo, StringComparison.Ordinal));
            if (!required)
                continue;
            if (row.Cells[i].IsBlank)
                findings.Add(Describe(FindingKinds.ValueRequired, list, document, row, i, Expected(FindingKinds.ValueRequired, column, choices[i])));
            else if (values[i].Kind == ValueKind.NotApplicable)
                findings.Add(Describe(FindingKinds.ValueNotApplicable, list, document, row, i, Expected(FindingKinds.ValueNotApplicable, column, choices[i])));
        }
    }

    public static Finding Describe(FindingKind kind, ListDefinition list, ListDocument document, ListRow row, int column, Text? expected) => new(kind)
    {
        Cell = document.AddressOf(row, column),
        Subject = $"{list.Code}.{list.Columns[column].Code}",
        Label = list.Columns[column].Label,
        Found = row.Cells[column].IsBlank ? null : row.Cells[column].ToString(),
        Expected = expected,
    };

    private static Text Expected(FindingKind problem, ListColumn column, CodeList? choices) =>
        problem == FindingKinds.ValueTooLong ? ReturnChecker.LongestText
        : column.Type switch
        {
            ColumnType.Choice => Answers(choices!),
            ColumnType.Money => new("金额（万元）", "an amount in 10,000 yuan"),
            ColumnType.Date => new("日期", "a date"),
            ColumnType.EnterpriseCode => new("统一社会信用代码或组织机构代码", "a unified social credit code or an organization code"),
            _ => new("文字", "a text"),
        };
}
