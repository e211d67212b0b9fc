namespace QualityReports.Xml;

/// <summary>The start tag that was read last: its name and attributes, with their namespaces (Namespaces in XML 1.0).</summary>
public sealed class StartTag
{
    private readonly XmlWindow _window;
    private readonly XmlDecoder _decoder;
    private readonly TagParser _parser;
    private readonly XmlScopes _scopes;

    // The tag is in the window, right before the position until more is read; the decoder replaces references in values.
    internal StartTag(XmlWindow window, XmlDecoder decoder, int mostAttributes, XmlNamespace common)
    {
        (_window, _decoder) = (window, decoder);
        (_parser, _scopes) = (new TagParser(mostAttributes), new XmlScopes(common));
    }

    /// <summary>The name without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName => Slice(_parser.Name + _parser.Colon + 1, _parser.NameLength - _parser.Colon - 1);

    /// <summary>The name with its prefix.</summary>
    internal ReadOnlySpan<byte> FullName => Slice(_parser.Name, _parser.NameLength);

    /// <summary>Whether the name has a prefix.</summary>
    internal bool HasPrefix => _parser.Colon >= 0;

    /// <summary>Whether the element has neither content nor end tag.</summary>
    public bool IsEmpty => _parser.IsEmpty;

    /// <summary>The element's namespace; empty where it is in none.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>How many attributes the element has.</summary>
    public int AttributeCount => _parser.AttributeCount;

    /// <summary>Parses the tag at the position, and moves behind it if it is whole.</summary>
    internal TagState Parse()
    {
        var state = _parser.ParseElement(_window.Rest);
        if (state == TagState.Whole)
            _window.Advance(_parser.Length);
        return state;
    }

    /// <summary>Whether bytes are an XML declaration.</summary>
    internal bool IsDeclaration(ReadOnlySpan<byte> bytes) => XmlDeclaration.IsSound(_parser, bytes);

    /// <summary>Declares the namespaces of the tag, and finds those of its names.</summary>
    /// <param name="depth">The element's depth.</param>
    /// <returns>False if a prefix is not declared, an attribute is repeated, or a reference is malformed.</returns>
    internal bool TryResolve(int depth)
    {
        if (!_parser.IsSimple && !TryResolveAttributes(depth))
            return false;
        var space = HasPrefix ? _scopes.Find(Slice(_parser.Name, _parser.Colon)) : _scopes.Default;
        Namespace = space ?? "";
        return space is not null;
    }

    /// <summary>Ends the declarations of the element at a depth.</summary>
    internal void Leave(int depth) => _scopes.Leave(depth);

    /// <summary>One of the attributes, from 0.</summary>
    public ref readonly XmlAttribute AttributeAt(int index) => ref _parser.AttributeAt(index);

    /// <summary>The name of an attribute, its prefix included.</summary>
    public ReadOnlySpan<byte> NameOf(in XmlAttribute attribute) => Slice(attribute.Name, attribute.NameLength);

    /// <summary>The value of an attribute, references replaced; valid until the next call.</summary>
    public ReadOnlySpan<byte> ValueOf(in XmlAttribute attribute)
    {
        var value = Slice(attribute.Value, attribute.ValueLength);
        if (attribute.IsPlain)
            return value;
        // TryResolve has decoded it before, so it does not fail here.
        _decoder.TryDecode(value, isAttribute: true);
        return _decoder.Written;
    }

    /// <summary>The namespace of an attribute; empty where it has no prefix.</summary>
    public string NamespaceOf(in XmlAttribute attribute) => attribute.Colon < 0 ? "" : _scopes.Find(Slice(attribute.Name, attribute.Colon)) ?? "";

    private ReadOnlySpan<byte> Slice(int start, int length) => _window.Behind(_parser.Length - start, length);

    private ReadOnlySpan<byte> LocalNameOf(in XmlAttribute attribute) => NameOf(attribute)[(attribute.Colon + 1)..];

    private bool IsDeclaration(in XmlAttribute attribute) =>
        attribute.Colon < 0 ? NameOf(attribute).SequenceEqual("xmlns"u8) : NameOf(attribute).StartsWith("xmlns:"u8);

    private bool TryResolveAttributes(int depth)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            ref readonly var attribute = ref AttributeAt(i);
            if (!attribute.IsPlain && !_decoder.TryDecode(Slice(attribute.Value, attribute.ValueLength), isAttribute: true))
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

    // Two prefixes may mean one namespace.
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
