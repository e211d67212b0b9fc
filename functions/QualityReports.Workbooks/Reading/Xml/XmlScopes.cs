using System.Text;
using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>Which namespaces the prefixes stand for in the elements that are open (Namespaces in XML 1.0).</summary>
internal sealed class XmlScopes
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string DeclarationNamespace = "http://www.w3.org/2000/xmlns/";

    private readonly List<Declaration> _declared = [];

    /// <summary>The namespace of elements without a prefix.</summary>
    public string Default { get; private set; } = "";

    /// <summary>Declares a prefix for an element and what is within it.</summary>
    /// <param name="prefix">The prefix; empty for names without one.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="depth">The element's depth.</param>
    /// <returns>False where that may not be said.</returns>
    public bool TryDeclare(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> space, int depth)
    {
        var name = Known(space);
        var isXml = prefix.SequenceEqual("xml"u8);
        if (isXml != (name == XmlNamespace) || prefix.SequenceEqual("xmlns"u8) || name == DeclarationNamespace || (name.Length == 0 && !prefix.IsEmpty))
            return false;
        _declared.Add(new Declaration(prefix.ToArray(), name, depth));
        if (prefix.IsEmpty)
            Default = name;
        return true;
    }

    /// <summary>Forgets what an element declared that is over.</summary>
    public void Leave(int depth)
    {
        if (_declared.Count == 0 || _declared[^1].Depth < depth)
            return;
        while (_declared.Count > 0 && _declared[^1].Depth >= depth)
            _declared.RemoveAt(_declared.Count - 1);
        Default = Find([]) ?? "";
    }

    /// <summary>What a prefix stands for; null where nobody has declared it.</summary>
    public string? Find(ReadOnlySpan<byte> prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(_declared[i].Prefix))
                return _declared[i].Namespace;
        }

        return prefix.SequenceEqual("xml"u8) ? XmlNamespace : null;
    }

    // One string for a name, so that comparing it is comparing references.
    private static string Known(ReadOnlySpan<byte> space) =>
        space.SequenceEqual("http://schemas.openxmlformats.org/spreadsheetml/2006/main"u8) ? Namespaces.TransitionalMain : Encoding.UTF8.GetString(space);

    private sealed record Declaration(byte[] Prefix, string Namespace, int Depth);
}
