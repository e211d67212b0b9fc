namespace QualityReports.Xml;

/// <summary>Keeps the names of the open elements, one behind the other in one array.</summary>
/// <param name="depth">The depth that an element may have.</param>
internal sealed class OpenElements(int depth)
{
    // The end of each name, which is the start of the next; the first starts at 0.
    private readonly int[] _ends = new int[depth + 2];
    private byte[] _names = new byte[1024];

    /// <summary>The number of open elements.</summary>
    public int Count { get; private set; }

    /// <summary>The name of the innermost, its prefix included.</summary>
    public ReadOnlySpan<byte> Last => _names.AsSpan(_ends[Count - 1], _ends[Count] - _ends[Count - 1]);

    /// <summary>Opens one; the caller has checked its depth.</summary>
    public void Push(ReadOnlySpan<byte> name)
    {
        var start = _ends[Count];
        if (start + name.Length > _names.Length)
            Array.Resize(ref _names, (start + name.Length) * 2);
        name.CopyTo(_names.AsSpan(start));
        _ends[++Count] = start + name.Length;
    }

    /// <summary>Closes the innermost.</summary>
    public void Pop() => Count--;
}
