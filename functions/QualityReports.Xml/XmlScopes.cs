using System.Text;

namespace QualityReports.Xml;

/// <summary>The namespaces of the prefixes in the open elements (Namespaces in XML 1.0).</summary>
/// <param name="common">The namespace that most documents declare.</param>
internal sealed class XmlScopes(XmlNamespace common)
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string DeclarationNamespace = "http://www.w3.org/2000/xmlns/";

    private readonly List<Declaration> _declared = [];

    /// <summary>The namespace of elements without a prefix.</summary>
    public string Default { get; private set; } = "";

    /// <summary>Declares a prefix for an element and what is within it.</summary>
    /// <param name="prefix">The prefix; empty for names without one.</param>
    /// <param name="depth">The element's depth.</param>
    /// <returns>False if the declaration is not allowed.</returns>
    public bool TryDeclare(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> space, int depth)
    {
        var name = NameOf(space);
        var isXml = prefix.SequenceEqual("xml"u8);
        if (isXml != (name == XmlNamespace) || prefix.SequenceEqual("xmlns"u8) || name == DeclarationNamespace || (name.Length == 0 && !prefix.IsEmpty))
            return false;
        _declared.Add(new Declaration(prefix.ToArray(), name, depth));
        if (prefix.IsEmpty)
            Default = name;
        return true;
    }

    /// <summary>Ends the declarations of an element.</summary>
    public void Leave(int depth)
    {
        if (_declared.Count == 0 || _declared[^1].Depth < depth)
            return;
        while (_declared.Count > 0 && _declared[^1].Depth >= depth)
            _declared.RemoveAt(_declared.Count - 1);
        Default = Find([]) ?? "";
    }

    /// <summary>The namespace of a prefix; null if it is not declared.</summary>
    public string? Find(ReadOnlySpan<byte> prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(_declared[i].Prefix))
                return _declared[i].Namespace;
        }

        return prefix.SequenceEqual("xml"u8) ? XmlNamespace : null;
    }

    private string NameOf(ReadOnlySpan<byte> space) => space.SequenceEqual(common.Bytes) ? common.Name : Encoding.UTF8.GetString(space);

    private sealed record Declaration(byte[] Prefix, string Namespace, int Depth);
}
