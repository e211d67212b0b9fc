namespace QualityReports.Xml;

/// <summary>Ends the reading of a document, for a fault of the document and none of ours.</summary>
/// <param name="document">The document's name.</param>
/// <param name="kind">Why it is not read.</param>
/// <param name="offset">The byte at which the scanner stopped, from 0.</param>
public sealed class XmlFaultException(string document, XmlFault kind, long offset) : Exception($"{document}: {kind} at byte {offset}")
{
    /// <summary>The name that the scanner was given for the document.</summary>
    public string Document { get; } = document;

    /// <summary>Why the document is not read.</summary>
    public XmlFault Kind { get; } = kind;

    /// <summary>The byte at which the scanner stopped, from 0, counted in UTF-8.</summary>
    public long Offset { get; } = offset;
}
