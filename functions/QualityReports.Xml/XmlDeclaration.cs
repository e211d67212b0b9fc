using System.Buffers;

namespace QualityReports.Xml;

/// <summary>
/// The XML declaration (XML 1.0, 2.8): version, perhaps encoding, perhaps standalone, in this order. The caller has decided on the encoding that it names.
/// </summary>
internal static class XmlDeclaration
{
    private static readonly SearchValues<byte> OfEncodings = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8);

    /// <summary>Whether it is one.</summary>
    /// <param name="tag">Takes it apart.</param>
    public static bool IsSound(TagParser tag, ReadOnlySpan<byte> bytes)
    {
        if (tag.ParseDeclaration(bytes) != TagState.Whole || tag.Length != bytes.Length)
            return false;
        var next = 0;
        if (!TryRead(tag, ref next, bytes, "version"u8, out var version) || !version.SequenceEqual("1.0"u8))
            return false;
        if (TryRead(tag, ref next, bytes, "encoding"u8, out var encoding) && encoding.ContainsAnyExcept(OfEncodings))
            return false;
        return (!TryRead(tag, ref next, bytes, "standalone"u8, out var standalone) || standalone.SequenceEqual("yes"u8) || standalone.SequenceEqual("no"u8))
            && next == tag.AttributeCount;
    }

    private static bool TryRead(TagParser tag, ref int next, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (next == tag.AttributeCount)
            return false;
        ref readonly var attribute = ref tag.AttributeAt(next);
        if (!bytes.Slice(attribute.Name, attribute.NameLength).SequenceEqual(name))
            return false;
        value = bytes.Slice(attribute.Value, attribute.ValueLength);
        next++;
        return true;
    }
}
