namespace QualityReports.Domain.Forms;

/// <summary>A closed list of answers.</summary>
/// <param name="Code">The name by which indicators and columns refer to it.</param>
/// <param name="Title">The subject of the list.</param>
/// <param name="Items">The answers in the order of the drop-down.</param>
public sealed record CodeList(string Code, Text Title, IReadOnlyList<CodeListItem> Items)
{
    // Nearly every answer is spelled as the form spells it, which is faster to find.
    private readonly Lazy<Dictionary<string, CodeListItem>> _exact = new(() => IndexOf(Items, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, CodeListItem>> _answers = new(() => IndexOf(Items, StringComparer.OrdinalIgnoreCase));

    /// <summary>Finds the item of an answer by its code, its label in one language or both, or its drop-down text; null where none matches.</summary>
    /// <param name="answer">The answer, cleaned as a code.</param>
    public CodeListItem? FindAnswer(ReadOnlySpan<char> answer) =>
        _exact.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(answer, out var item)
        || _answers.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(answer, out item) ? item : null;

    /// <summary>The item of a code; null where there is none.</summary>
    public CodeListItem? Find(string code) => Items.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, CodeListItem> IndexOf(IReadOnlyList<CodeListItem> items, StringComparer comparer)
    {
        var answers = new Dictionary<string, CodeListItem>(comparer);
        foreach (var item in items)
        {
            foreach (var spelling in Spellings(item))
                answers.TryAdd(CellText.CleanCode(spelling), item);
        }

        return answers;
    }

    private static IEnumerable<string> Spellings(CodeListItem item) =>
        [item.Code, item.Label.Zh, item.Label.En, item.Label.Both, $"{item.Label.Zh}/{item.Label.En}", $"{item.Code} {item.Label.Zh}", $"{item.Code} {item.Label.Both}"];
}

/// <summary>One answer of a closed list.</summary>
/// <param name="Code">The stored code, which never changes.</param>
/// <param name="Label">The text that people read and choose.</param>
public sealed record CodeListItem(string Code, Text Label);
