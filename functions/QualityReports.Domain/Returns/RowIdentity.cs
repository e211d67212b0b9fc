using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace QualityReports.Domain.Returns;

/// <summary>The identity of a list's rows: the answers in its identity columns, folded so that all
/// ways of writing one item are equal. One object serves one thread.</summary>
internal sealed class RowIdentity
{
    // No text of a return contains it: control characters are cleaned away.
    private const char Separator = '\u001F';
    private const int HashBytes = 16;

    private readonly ColumnType[] _types;
    private readonly char[] _folded;

    public RowIdentity(ListDefinition list)
    {
        Columns = [.. list.Identity.Select(list.IndexOf)];
        _types = [.. Columns.Select(column => list.Columns[column].Type)];
        _folded = new char[MaxLength];
    }

    /// <summary>The positions of the identity columns in the form, from 0.</summary>
    public int[] Columns { get; }

    /// <summary>The most characters of a folded identity.</summary>
    public int MaxLength => (ValueReader.MaxTextLength + 1) * _types.Length;

    /// <summary>Whether the form has identity columns, and a row an answer in each.</summary>
    /// <param name="values">An answer for each column of the form, in the form's order.</param>
    public bool IsIn(ReadOnlySpan<IndicatorValue> values)
    {
        foreach (var column in Columns)
        {
            if (values[column].Kind is ValueKind.Blank or ValueKind.NotApplicable)
                return false;
        }

        return Columns.Length > 0;
    }

    /// <summary>The folded identity of a row.</summary>
    /// <param name="values">An answer for each column of the form, in the form's order.</param>
    /// <param name="into">Room for <see cref="MaxLength"/> characters.</param>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<IndicatorValue> values, char[] into)
    {
        var length = 0;
        for (var i = 0; i < Columns.Length; i++)
        {
            length += Fold(values[Columns[i]], _types[i], into.AsSpan(length, ValueReader.MaxTextLength));
            into[length++] = Separator;
        }

        return into.AsSpan(0, length);
    }

    /// <summary>128 bits of a hash of a row's identity.</summary>
    /// <param name="values">An answer for each column of the form, in the form's order.</param>
    public UInt128 HashOf(ReadOnlySpan<IndicatorValue> values) => Hash(Fold(values, _folded));

    /// <summary>128 bits of a hash of an identity.</summary>
    /// <param name="texts">The answers in the identity columns, in their order.</param>
    public UInt128 HashOf(IReadOnlyList<string> texts)
    {
        var length = 0;
        for (var i = 0; i < Columns.Length; i++)
        {
            length += Fold(texts[i], _types[i], _folded.AsSpan(length, ValueReader.MaxTextLength));
            _folded[length++] = Separator;
        }

        return Hash(_folded.AsSpan(0, length));
    }

    private static int Fold(IndicatorValue value, ColumnType type, Span<char> into) =>
        value.Kind is ValueKind.Text or ValueKind.Choice ? Fold(value.Characters, type, into)
        : value.Number.TryFormat(into, out var length, default, CultureInfo.InvariantCulture) ? length
        : 0;

    // One row may have an enterprise's 18 characters and the other the 9 within them.
    private static int Fold(ReadOnlySpan<char> text, ColumnType type, Span<char> into) =>
        FoldedText.Fold(type == ColumnType.EnterpriseCode ? EnterpriseCode.OrganizationOf(text) : text, into);

    private static UInt128 Hash(ReadOnlySpan<char> folded)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(folded), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash[..HashBytes]);
    }
}
