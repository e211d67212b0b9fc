namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>The names of the elements that are open, one behind the other in one array.</summary>
internal sealed class OpenElements
{
    // Where each name ends, which is where the next begins; the first begins at 0.
    private readonly int[] _ends = new int[ReadingLimits.XmlDepth + 2];
    private byte[] _names = new byte[1024];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The name of the innermost, its prefix included.</summary>
    public ReadOnlySpan<byte> Last => _names.AsSpan(_ends[Count - 1], _ends[Count] - _ends[Count - 1]);

    /// <summary>Opens one; whoever does so keeps to <see cref="ReadingLimits.XmlDepth"/>.</summary>
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
