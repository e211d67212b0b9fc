namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>The start tag that was read last: its name and attributes, with their namespaces (Namespaces in XML 1.0).</summary>
/// <param name="window">What it stands in, right before the position until more is read.</param>
/// <param name="decoder">Replaces references in values.</param>
internal sealed class StartTag(XmlWindow window, XmlDecoder decoder)
{
    private readonly TagParser _parser = new();
    private readonly XmlScopes _scopes = new();

    /// <summary>The name without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName => Slice(_parser.Name + _parser.Colon + 1, _parser.NameLength - _parser.Colon - 1);

    /// <summary>The name with its prefix.</summary>
    public ReadOnlySpan<byte> FullName => Slice(_parser.Name, _parser.NameLength);

    /// <summary>Whether the name has a prefix.</summary>
    public bool HasPrefix => _parser.Colon >= 0;

    /// <summary>Whether the element has neither content nor end tag.</summary>
    public bool IsEmpty => _parser.IsEmpty;

    /// <summary>The element's namespace; empty where it is in none.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>How many attributes the element has.</summary>
    public int AttributeCount => _parser.AttributeCount;

    /// <summary>Takes the tag at the position apart, and moves behind it where it is whole.</summary>
    public TagState Parse()
    {
        var state = _parser.ParseElement(window.Rest);
        if (state == TagState.Whole)
            window.Advance(_parser.Length);
        return state;
    }

    /// <summary>Whether bytes are an XML declaration.</summary>
    public bool IsDeclaration(ReadOnlySpan<byte> bytes) => XmlDeclaration.IsSound(_parser, bytes);

    /// <summary>Finds out which namespaces the names are in, and declares what the tag declares.</summary>
    /// <param name="depth">The element's depth.</param>
    /// <returns>False where a prefix stands for nothing, an attribute is there twice, or a reference is none.</returns>
    public bool TryResolve(int depth)
    {
        if (!_parser.IsSimple && !TryResolveAttributes(depth))
            return false;
        var space = HasPrefix ? _scopes.Find(Slice(_parser.Name, _parser.Colon)) : _scopes.Default;
        Namespace = space ?? "";
        return space is not null;
    }

    /// <summary>Forgets what the element of a depth declared.</summary>
    public void Leave(int depth) => _scopes.Leave(depth);

    /// <summary>One of the attributes, from 0.</summary>
    public ref readonly XmlAttribute AttributeAt(int index) => ref _parser.AttributeAt(index);

    /// <summary>The name of an attribute, its prefix included.</summary>
    public ReadOnlySpan<byte> NameOf(in XmlAttribute attribute) => Slice(attribute.Name, attribute.NameLength);

    /// <summary>The value of an attribute, with references replaced; valid until the next value is asked for.</summary>
    public ReadOnlySpan<byte> ValueOf(in XmlAttribute attribute)
    {
        var value = Slice(attribute.Value, attribute.ValueLength);
        if (attribute.IsPlain)
            return value;
        // That it can be decoded was seen when the tag was resolved.
        decoder.TryDecode(value, isAttribute: true);
        return decoder.Written;
    }

    /// <summary>The namespace of an attribute; empty where it has no prefix.</summary>
    public string NamespaceOf(in XmlAttribute attribute) => attribute.Colon < 0 ? "" : _scopes.Find(Slice(attribute.Name, attribute.Colon)) ?? "";

    private ReadOnlySpan<byte> Slice(int start, int length) => window.Behind(_parser.Length - start, length);

    private ReadOnlySpan<byte> LocalNameOf(in XmlAttribute attribute) => NameOf(attribute)[(attribute.Colon + 1)..];

    private bool IsDeclaration(in XmlAttribute attribute) =>
        attribute.Colon < 0 ? NameOf(attribute).SequenceEqual("xmlns"u8) : NameOf(attribute).StartsWith("xmlns:"u8);

    private bool TryResolveAttributes(int depth)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            ref readonly var attribute = ref AttributeAt(i);
            if (!attribute.IsPlain && !decoder.TryDecode(Slice(attribute.Value, attribute.ValueLength), isAttribute: true))
                return false;
            if (IsDeclaration(attribute) && !_scopes.TryDeclare(attribute.Colon < 0 ? default : LocalNameOf(attribute), ValueOf(attribute), depth))
                return false;
        }

        for (var i = 0; i < AttributeCount; i++)
        {
            if (AttributeAt(i).Colon >= 0 && !IsDeclaration(AttributeAt(i)) && !IsOnlyOne(i))
                return false;
        }

        return true;
    }

    // Two prefixes may stand for one namespace.
    private bool IsOnlyOne(int index)
    {
        ref readonly var attribute = ref AttributeAt(index);
        if (_scopes.Find(Slice(attribute.Name, attribute.Colon)) is not { } space)
            return false;
        for (var i = 0; i < index; i++)
        {
            ref readonly var other = ref AttributeAt(i);
            if (other.Colon >= 0 && LocalNameOf(other).SequenceEqual(LocalNameOf(attribute)) && NamespaceOf(other) == space)
                return false;
        }

        return true;
    }
}
