namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>A part is not well-formed XML. Like <see cref="UnreadableFileException"/> it never leaves the reader; apart from it because a part that nobody needs may be malformed.</summary>
/// <param name="part">The part.</param>
/// <param name="offset">Which byte of the part, from 0, as UTF-8.</param>
internal sealed class MalformedXmlException(string part, long offset) : Exception
{
    public string Part { get; } = part;

    public long Offset { get; } = offset;
}
