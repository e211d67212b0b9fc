using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Checking;

/// <summary>Finds rows of a list that name the same thing as an earlier row: their identity columns are equal once folded. Rows are kept as numbers, and read again to
/// compare them: a list may be long.</summary>
internal sealed class RepeatedRows : IEqualityComparer<int>
{
    private const int OrganizationLength = 9;
    private const int CreditLength = 18;
    private const char Separator = '\u001F';

    private readonly ListDocument _document;
    private readonly int[] _identity;
    private readonly ListColumn[] _columns;
    private readonly CodeList?[] _choices;
    private readonly char[] _left;
    private readonly char[] _right;
    private readonly HashSet<int> _seen;

    /// <summary>Prepares the search in one list.</summary>
    public RepeatedRows(FormEdition form, ListDefinition list, ListDocument document)
    {
        _document = document;
        _identity = [.. list.Identity.Select(list.IndexOf)];
        _columns = [.. _identity.Select(at => list.Columns[at])];
        _choices = [.. _columns.Select(column => column.CodeList is { } name ? form.CodeListOf(name) : null)];
        _left = new char[(ValueReader.MaxTextLength + 1) * _identity.Length];
        _right = new char[_left.Length];
        _seen = new HashSet<int>(this);
    }

    /// <summary>The positions of the identity columns in the form.</summary>
    public IReadOnlyList<int> Identity => _identity;

    /// <summary>Adds a row.</summary>
    /// <param name="index">Its index in the document.</param>
    /// <returns>The index of the earlier row with the same identity; null where there is none.</returns>
    public int? Add(int index)
    {
        if (_seen.Add(index))
            return null;
        _seen.TryGetValue(index, out var first);
        return first;
    }

    /// <inheritdoc/>
    public bool Equals(int x, int y) => Fold(x, _left).SequenceEqual(Fold(y, _right));

    /// <inheritdoc/>
    public int GetHashCode(int obj) => string.GetHashCode(Fold(obj, _left), StringComparison.Ordinal);

    private ReadOnlySpan<char> Fold(int row, char[] into)
    {
        var length = 0;
        var cells = _document.Rows[row].Cells;
        for (var i = 0; i < _identity.Length; i++)
        {
            length += Fold(cells[_identity[i]], i, into.AsSpan(length, ValueReader.MaxTextLength));
            into[length++] = Separator;
        }

        return into.AsSpan(0, length);
    }

    private int Fold(CellContent cell, int column, Span<char> into) => _columns[column].Type switch
    {
        ColumnType.Choice or ColumnType.Date or ColumnType.Money =>
            FoldedText.Fold(ValueReader.Read(cell, _columns[column].Type, _choices[column]).Value.ToString(), into),
        ColumnType.EnterpriseCode => FoldEnterprise(cell, into),
        _ => FoldedText.Fold(TextOf(cell), into),
    };

    // One row may have an enterprise's 18 characters and the other the 9 within them, with a hyphen or without.
    private static int FoldEnterprise(CellContent cell, Span<char> into)
    {
        var length = FoldedText.Fold(TextOf(cell), into);
        if (length == OrganizationLength + 1 && into[OrganizationLength - 1] == '-')
            into[OrganizationLength - 1] = into[--length];
        if (length != CreditLength)
            return length;
        into.Slice(OrganizationLength - 1, OrganizationLength).CopyTo(into);
        return OrganizationLength;
    }

    private static ReadOnlySpan<char> TextOf(CellContent cell) => cell.Kind == CellKind.Text ? cell.Characters : cell.Shown ?? cell.ToString();
}
