namespace QualityReports.Domain.Forms;

/// <summary>A closed list of answers.</summary>
/// <param name="Code">The name by which indicators and columns refer to it.</param>
/// <param name="Title">What it lists.</param>
/// <param name="Items">The answers in the order of the drop-down.</param>
public sealed record CodeList(string Code, Text Title, IReadOnlyList<CodeListItem> Items)
{
    /// <summary>The item of a code; null where there is none.</summary>
    public CodeListItem? Find(string code) => Items.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One answer of a closed list.</summary>
/// <param name="Code">Stable, stored.</param>
/// <param name="Label">What people read and choose.</param>
public sealed record CodeListItem(string Code, Text Label);
