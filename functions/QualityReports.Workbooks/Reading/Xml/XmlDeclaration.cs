namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>The XML declaration (XML 1.0, 2.8): version, perhaps encoding, perhaps standalone, in this order. What encoding it names is looked at before, by <see cref="XmlEncoding"/>.</summary>
internal static class XmlDeclaration
{
    /// <summary>Whether it is one.</summary>
    /// <param name="tag">Takes it apart.</param>
    /// <param name="bytes">The declaration.</param>
    public static bool IsSound(TagParser tag, ReadOnlySpan<byte> bytes)
    {
        if (tag.ParseDeclaration(bytes) != TagState.Whole || tag.Length != bytes.Length)
            return false;
        var rest = tag.Attributes;
        if (!Takes(ref rest, bytes, "version"u8, out var version) || !version.SequenceEqual("1.0"u8))
            return false;
        Takes(ref rest, bytes, "encoding"u8, out _);
        return (!Takes(ref rest, bytes, "standalone"u8, out var standalone) || standalone.SequenceEqual("yes"u8) || standalone.SequenceEqual("no"u8))
            && rest.IsEmpty;
    }

    private static bool Takes(ref ReadOnlySpan<XmlAttribute> attributes, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (attributes.IsEmpty || !bytes.Slice(attributes[0].Name, attributes[0].NameLength).SequenceEqual(name))
            return false;
        value = bytes.Slice(attributes[0].Value, attributes[0].ValueLength);
        attributes = attributes[1..];
        return true;
    }
}
