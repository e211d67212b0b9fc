namespace QualityReports.Xml;

/// <summary>The kind of a node.</summary>
public enum XmlToken
{
    /// <summary>No node: before the first and behind the last.</summary>
    None,

    /// <summary>A start tag; that of an empty element has no end tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text.</summary>
    Text,
}
