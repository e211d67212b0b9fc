using System.Text;

namespace QualityReports.Xml;

/// <summary>The name of a namespace. The scanner gives this one string for it, so that comparing the names of elements is comparing references.</summary>
public sealed class XmlNamespace(string name)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(name);

    /// <summary>The name as it was given.</summary>
    public string Name { get; } = name;

    internal ReadOnlySpan<byte> Bytes => _bytes;
}
